package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.thao.people.control.SignIns;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.Tokens;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Refused;

/** Takes the sign-in form. A new session is made only when the password was right. */
@WebServlet("/people/enter")
public class SignInForm extends HttpServlet {

  @Inject SignIns signIns;
  @Inject Tokens tokens;
  @Inject Texts texts;
  @Inject Language language;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      tokens.check(request, request.getParameter("_token"));
      var account = signIns.signIn(parameter(request, "login"), parameter(request, "password"));
      var old = request.getSession(false);
      if (old != null) {
        old.invalidate();
      }
      request.getSession(true).setAttribute(Door.ACCOUNT, account);
      response.sendRedirect(back(request));
    } catch (Refused refused) {
      response.setStatus(422);
      var arguments = refused.arguments().toArray();
      request.setAttribute("problem", texts.get(language.getLocale(), refused.key(), arguments));
      request.getRequestDispatcher("/people/sign-in.xhtml").forward(request, response);
    }
  }

  private static String parameter(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.length() > 200 ? value.substring(0, 200) : value;
  }

  /** Only a page of this application, never another site. */
  private static String back(HttpServletRequest request) {
    var back = request.getParameter("back");
    return back != null && back.matches("/[a-z][^\\\\\\s]*") && !back.startsWith("/people/")
        ? back
        : "/";
  }
}
