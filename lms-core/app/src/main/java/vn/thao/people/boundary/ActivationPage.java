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

  public String getCode() {
    return request.getParameter("code");
  }
}
