package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.SignIns;
import vn.thao.platform.boundary.PostForm;

/** Takes the sign-in form. A new session is made only when the password was right. */
@WebServlet("/people/enter")
public class SignInForm extends PostForm {

  /** The pages of this component that are for those signed in. */
  private static final String WITHIN =
      "/people/(accounts?|access|persons?|import|import-check)(\\?.*)?";

  @Inject SignIns signIns;

  @Override
  protected String handle(HttpServletRequest request) {
    Door.open(request, signIns.signIn(parameter(request, "login"), parameter(request, "password")));
    return back(request);
  }

  @Override
  protected String view() {
    return "/people/sign-in.xhtml";
  }

  private static String parameter(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.length() > 200 ? value.substring(0, 200) : value;
  }

  /** Only a page of this application, never another site. */
  private static String back(HttpServletRequest request) {
    var back = request.getParameter("back");
    return back != null
            && back.matches("/[a-z][^\\\\\\s]*")
            && (!back.startsWith("/people/") || back.matches(WITHIN))
        ? back
        : "/";
  }
}
