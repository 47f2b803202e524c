package vn.thao.learning.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.learning.control.Postponements;
import vn.thao.platform.boundary.PostForm;

/** A learner asks for more time. */
@WebServlet("/learning/ask-postponement")
public class AskPostponementForm extends PostForm {

  @Inject Postponements postponements;

  @Override
  protected String handle(HttpServletRequest request) {
    var code = text(request, "code");
    postponements.ask(code, date(request, "wished"), text(request, "reason"));
    return "/learning/course?code="
        + URLEncoder.encode(code, StandardCharsets.UTF_8)
        + "&done=postponement.ask.done";
  }

  @Override
  protected String view() {
    return "/learning/course.xhtml";
  }
}
