package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.OwnAccount;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.Refused;

/** Sets up the second factor of the own account; the answer shows the codes to be written down. */
@WebServlet("/people/begin-second-factor")
public class SecondFactorSetupForm extends PostForm {

  @Inject OwnAccount account;

  @Override
  protected String handle(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(SecondFactorSetupPage.SECRET) instanceof byte[] secret)) {
      throw new Refused("second.not-the-app");
    }
    var begun = account.beginSecondFactor(secret, text(request, "code"));
    Door.open(request, begun.admission());
    request.setAttribute(SecondFactorSetupPage.BEGUN, begun);
    return null;
  }

  @Override
  protected String view() {
    return "/people/second-factor-setup.xhtml";
  }
}
