package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.platform.entity.SignInNeeded;

/** Asks for the second factor, right after the password. */
@Named
@RequestScoped
public class SecondFactorPage {

  @Inject HttpServletRequest request;

  public void load() {
    Door.waiting(request).orElseThrow(() -> new SignInNeeded("failure.sign-in"));
  }
}
