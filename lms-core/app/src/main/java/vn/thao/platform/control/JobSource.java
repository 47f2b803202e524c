package vn.thao.platform.control;

import java.util.List;

/** Knows of jobs that are no beans of their own: a bean that {@link Jobs} asks once, at start. */
public interface JobSource {

  List<Job> jobs();
}
