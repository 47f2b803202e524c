package vn.thao.learning.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.learning.control.Nominations;
import vn.thao.platform.boundary.PostForm;

/** Nominates all whom the preview showed. */
@WebServlet("/learning/nominate")
public class NominateForm extends PostForm {
  @Inject Nominations nominations;

  @Override
  protected String handle(HttpServletRequest request) {
    int count =
        nominations.apply(ChosenPeople.of(request, date(request, "due")), text(request, "mark"));
    return "/learning/progress?done=nominations.done&n=" + count;
  }

  /** Shows the preview again, as it would be now. */
  @Override
  protected String view() {
    return "/learning/nominations.xhtml";
  }
}
