package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.OwnAccount;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.Refused;

/** Changes the own password; all other sessions end. */
@WebServlet("/people/change-password")
public class PasswordForm extends PostForm {

  @Inject OwnAccount account;

  @Override
  protected String handle(HttpServletRequest request) {
    var fresh = String.valueOf(request.getParameter("password"));
    if (!fresh.equals(request.getParameter("again"))) {
      throw new Refused("account.not-the-same");
    }
    var old = String.valueOf(request.getParameter("old"));
    Door.open(request, account.changePassword(old, fresh));
    return "/people/account?done=account.password.done";
  }

  @Override
  protected String view() {
    return "/people/account.xhtml";
  }
}
