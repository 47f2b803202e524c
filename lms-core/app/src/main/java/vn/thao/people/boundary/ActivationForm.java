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

/** Sets the first password by a one-time code. */
@WebServlet("/people/activate")
public class ActivationForm extends HttpServlet {

  @Inject SignIns signIns;
  @Inject Tokens tokens;
  @Inject Texts texts;
  @Inject Language language;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      tokens.check(request, request.getParameter("_token"));
      signIns.activate(
          String.valueOf(request.getParameter("code")),
          String.valueOf(request.getParameter("password")));
      response.sendRedirect("/people/sign-in?activated=true");
    } catch (Refused refused) {
      response.setStatus(422);
      request.setAttribute("problem", texts.get(language.getLocale(), refused.key()));
      request.getRequestDispatcher("/people/activation.xhtml").forward(request, response);
    }
  }
}
