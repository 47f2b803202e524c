package vn.thao.learning.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.learning.control.Registrations;
import vn.thao.platform.boundary.Tokens;

/** Registers the learner for a course. */
@WebServlet("/learning/register")
public class RegisterForm extends HttpServlet {

  @Inject Registrations registrations;
  @Inject Tokens tokens;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    tokens.check(request, request.getParameter("_token"));
    var code = String.valueOf(request.getParameter("code"));
    registrations.register(code);
    response.sendRedirect(
        "/learning/course?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
  }
}
