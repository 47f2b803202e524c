package vn.thao.platform.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.platform.control.Mail;

/** Sends a mail to the address that an admin typed, and says what became of it. */
@WebServlet("/platform/mail-test")
public class MailTestForm extends PostForm {

  @Inject Mail mail;

  @Override
  protected String handle(HttpServletRequest request) {
    mail.test(text(request, "to"));
    return "/platform/settings?done=mail.test.done";
  }

  @Override
  protected String view() {
    return "/platform/settings.xhtml";
  }
}
