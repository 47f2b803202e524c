package vn.thao.learning.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.learning.control.Runs;
import vn.thao.platform.boundary.PostForm;

/** Begins an activity, or goes on with the run that is open. */
@WebServlet("/learning/begin")
public class BeginForm extends PostForm {
  @Inject Runs runs;

  @Override
  protected String handle(HttpServletRequest request) {
    return "/learning/run?id=" + runs.open(id(request, "activity"));
  }
}
