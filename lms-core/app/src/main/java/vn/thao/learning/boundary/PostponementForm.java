package vn.thao.learning.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.learning.control.Postponements;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;

/** An officer decides about a request for more time. */
@WebServlet("/learning/decide-postponement")
public class PostponementForm extends PostForm {

  @Inject Postponements postponements;

  @Override
  protected String handle(HttpServletRequest request) {
    var verb = text(request, "do");
    if (!verb.matches("grant|refuse")) {
      throw new NotFound("failure.not-found");
    }
    postponements.decide(
        id(request, "id"), verb.equals("grant"), date(request, "due"), text(request, "reason"));
    return "/learning/postponements?done=postponement." + verb + ".done";
  }

  @Override
  protected String view() {
    return "/learning/postponements.xhtml";
  }
}
