package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.OwnAccount;
import vn.thao.platform.boundary.PostForm;

/** Signs the own account out everywhere else. */
@WebServlet("/people/end-sessions")
public class SessionsForm extends PostForm {

  @Inject OwnAccount account;

  @Override
  protected String handle(HttpServletRequest request) {
    Door.open(request, account.endOtherSessions());
    return "/people/account?done=account.sessions.done";
  }

  @Override
  protected String view() {
    return "/people/account.xhtml";
  }
}
