package vn.thao.platform.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import vn.thao.platform.control.Settings;

/** Where the world reaches us by HTTPS, the session's cookie never travels in the clear. */
@WebListener
public class SecureCookie implements ServletContextListener {

  @Inject Settings settings;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    event
        .getServletContext()
        .getSessionCookieConfig()
        .setSecure(settings.publicUrl().startsWith("https:"));
  }
}
