package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.learning.control.Registrations;
import vn.thao.learning.entity.ActivityRow;
import vn.thao.learning.entity.CourseProgress;
import vn.thao.learning.entity.CourseRow;
import vn.thao.learning.entity.ModuleRow;
import vn.thao.platform.boundary.Language;

/** A course: its outline, how far the learner is, and one way on. */
@Named
@RequestScoped
public class CoursePage {

  @Inject Registrations registrations;
  @Inject Language language;
  private String code;
  private CourseProgress progress;

  public void load() {
    progress = registrations.progress(code, language.getLocale());
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public CourseRow getCourse() {
    return progress.course();
  }

  public List<ModuleRow> getModules() {
    return progress.modules();
  }

  public ActivityRow getNext() {
    return progress.next();
  }
}
