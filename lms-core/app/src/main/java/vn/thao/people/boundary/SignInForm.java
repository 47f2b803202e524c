package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.people.control.SignIns;
import vn.thao.platform.boundary.PostForm;

/** Takes the sign-in form. A new session is made only when the password was right. */
@WebServlet("/people/enter")
public class SignInForm extends PostForm {

  @Inject SignIns signIns;

  @Override
  protected String handle(HttpServletRequest request) {
    var entry = signIns.signIn(parameter(request, "login"), parameter(request, "password"));
    var back = Door.back(request);
    if (entry.complete()) {
      Door.open(request, entry.admission());
      return back;
    }
    Door.ask(request, entry.admission());
    return "/people/second-factor?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  @Override
  protected String view() {
    return "/people/sign-in.xhtml";
  }

  private static String parameter(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.length() > 200 ? value.substring(0, 200) : value;
  }
}
