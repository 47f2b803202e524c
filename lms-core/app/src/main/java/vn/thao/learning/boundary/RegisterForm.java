package vn.thao.learning.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.learning.control.Registrations;
import vn.thao.platform.boundary.PostForm;

/** Registers the learner for a course. */
@WebServlet("/learning/register")
public class RegisterForm extends PostForm {
  @Inject Registrations registrations;

  @Override
  protected String handle(HttpServletRequest request) {
    var code = text(request, "code");
    registrations.register(code);
    return "/learning/course?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
  }
}
