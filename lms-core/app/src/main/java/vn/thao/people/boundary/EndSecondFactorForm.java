package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.OwnAccount;
import vn.thao.platform.boundary.PostForm;

/** Ends the second factor of the own account. */
@WebServlet("/people/end-second-factor")
public class EndSecondFactorForm extends PostForm {

  @Inject OwnAccount account;

  @Override
  protected String handle(HttpServletRequest request) {
    var password = String.valueOf(request.getParameter("present"));
    Door.open(request, account.endSecondFactor(password));
    return "/people/account?done=second.ended.done";
  }

  @Override
  protected String view() {
    return "/people/account.xhtml";
  }
}
