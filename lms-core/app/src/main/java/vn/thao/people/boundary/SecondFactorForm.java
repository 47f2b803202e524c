package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.SignIns;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.SignInNeeded;

/** Takes the second factor and lets in. */
@WebServlet("/people/confirm")
public class SecondFactorForm extends PostForm {

  @Inject SignIns signIns;

  @Override
  protected String handle(HttpServletRequest request) {
    var waiting = Door.waiting(request).orElseThrow(() -> new SignInNeeded("failure.sign-in"));
    Door.open(request, signIns.confirm(waiting, text(request, "code")));
    return Door.back(request);
  }

  @Override
  protected String view() {
    return "/people/second-factor.xhtml";
  }
}
