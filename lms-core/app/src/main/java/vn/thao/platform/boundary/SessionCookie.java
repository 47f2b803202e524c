package vn.thao.platform.boundary;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The session's cookie isn't sent with requests that another site makes. */
@WebListener
public class SessionCookie implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent start) {
    start.getServletContext().getSessionCookieConfig().setAttribute("SameSite", "Lax");
  }
}
