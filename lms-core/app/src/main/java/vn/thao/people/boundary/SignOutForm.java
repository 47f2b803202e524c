package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.thao.platform.boundary.Tokens;

/** Ends the session. */
@WebServlet("/people/leave")
public class SignOutForm extends HttpServlet {

  @Inject Tokens tokens;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var session = request.getSession(false);
    if (session != null) {
      tokens.check(request, request.getParameter("_token"));
      session.invalidate();
    }
    response.sendRedirect("/people/sign-in");
  }
}
