package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.FirstAdmin;

/** Where the link that is printed at the start leads; works without a session. */
@Named
@RequestScoped
public class FirstAdminPage {

  @Inject FirstAdmin admin;
  @Inject HttpServletRequest request;
  private boolean open;
  private boolean there;

  public void load() {
    open = admin.isOpen(getCode());
    there = !open && admin.isThere();
  }

  /** Whether the link still works. */
  public boolean isOpen() {
    return open;
  }

  /** Whether there is an admin already, who can sign in. */
  public boolean isThere() {
    return there;
  }

  public String getCode() {
    var code = request.getParameter("code");
    return code == null ? "" : code;
  }
}
