package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.ForgottenPasswords;
import vn.thao.platform.boundary.PostForm;

/** Asks for a link by mail; the answer is the same whoever asks. */
@WebServlet("/people/forget")
public class ForgottenForm extends PostForm {

  @Inject ForgottenPasswords passwords;

  @Override
  protected String handle(HttpServletRequest request) {
    passwords.ask(text(request, "who"), request.getRemoteAddr());
    return "/people/forgotten?done=forgotten.asked.done";
  }

  @Override
  protected String view() {
    return "/people/forgotten.xhtml";
  }
}
