package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.FirstAdmin;
import vn.thao.platform.boundary.PostForm;

/** Makes the first admin by the one-time code. */
@WebServlet("/people/make-first-admin")
public class FirstAdminForm extends PostForm {

  @Inject FirstAdmin admin;

  @Override
  protected String handle(HttpServletRequest request) {
    admin.make(
        text(request, "code"),
        text(request, "name"),
        text(request, "login"),
        String.valueOf(request.getParameter("password")));
    return "/people/sign-in?done=first-admin.made.done&back=%2Fplatform%2Ffirst-steps";
  }

  @Override
  protected String view() {
    return "/people/first-admin.xhtml";
  }
}
