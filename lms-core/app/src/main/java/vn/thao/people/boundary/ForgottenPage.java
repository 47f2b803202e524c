package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thao.platform.control.Settings;

/** Where somebody asks for a new password; works without a session. */
@Named
@RequestScoped
public class ForgottenPage {

  @Inject Settings settings;

  /** Whether a link can be sent. */
  public boolean isMailed() {
    return settings.mail().isPresent();
  }
}
