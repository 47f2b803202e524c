package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.OwnAccount;
import vn.thao.platform.boundary.PostForm;

/** Changes the own mail address. */
@WebServlet("/people/change-mail")
public class MailForm extends PostForm {

  @Inject OwnAccount account;

  @Override
  protected String handle(HttpServletRequest request) {
    account.changeMail(String.valueOf(request.getParameter("known")), text(request, "mail"));
    return "/people/account?done=account.mail.done";
  }

  @Override
  protected String view() {
    return "/people/account.xhtml";
  }
}
