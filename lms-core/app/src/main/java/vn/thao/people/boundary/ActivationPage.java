package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Where a one-time code becomes a password; works without a session. */
@Named
@RequestScoped
public class ActivationPage {

  @Inject HttpServletRequest request;

  /** Whether the code is still to be typed: the link brought none, or it may be mistyped. */
  public boolean isAsking() {
    return getCode() == null || getCode().isBlank() || request.getMethod().equals("POST");
  }

  public String getCode() {
    return request.getParameter("code");
  }
}
