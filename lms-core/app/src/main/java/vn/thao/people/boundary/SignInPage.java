package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thao.people.control.FirstAdmin;
import vn.thao.people.control.PeopleSeed;
import vn.thao.platform.control.Settings;

/** The sign-in page; works without a session. */
@Named
@RequestScoped
public class SignInPage {

  @Inject Settings settings;
  @Inject FirstAdmin admin;

  public boolean isDemo() {
    return settings.demo();
  }

  /** Whether nobody can sign in yet: the link that the start message has comes first. */
  public boolean isNew() {
    return !settings.demo() && !admin.isThere();
  }

  /** Whether a link for a new password can be sent. */
  public boolean isMailed() {
    return settings.mail().isPresent();
  }

  public String getDemoPassword() {
    return settings.demo() ? PeopleSeed.DEMO_PASSWORD : "";
  }
}
