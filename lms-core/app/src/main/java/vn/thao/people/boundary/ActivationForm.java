package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.people.control.SignIns;
import vn.thao.platform.boundary.PostForm;

/** Sets a password by a one-time code. */
@WebServlet("/people/activate")
public class ActivationForm extends PostForm {
  @Inject SignIns signIns;

  @Override
  protected String handle(HttpServletRequest request) {
    var login =
        signIns.activate(text(request, "code"), String.valueOf(request.getParameter("password")));
    return "/people/sign-in?done=activation.done&login="
        + URLEncoder.encode(login, StandardCharsets.UTF_8);
  }

  @Override
  protected String view() {
    return "/people/activation.xhtml";
  }
}
