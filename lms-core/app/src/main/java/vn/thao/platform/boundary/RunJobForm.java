package vn.thao.platform.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.platform.control.Jobs;

/** Lets a job run now. */
@WebServlet("/platform/run-job")
public class RunJobForm extends PostForm {

  @Inject Jobs jobs;

  @Override
  protected String handle(HttpServletRequest request) {
    jobs.runNow(text(request, "job"));
    return "/platform/jobs?done=jobs.run.done";
  }
}
