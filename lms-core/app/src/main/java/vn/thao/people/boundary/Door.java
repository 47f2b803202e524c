package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.thao.people.control.SignIns;
import vn.thao.people.entity.Admission;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Secrets;

/**
 * Finds out who is asking: the session holds the account and the epoch in which it was let in, and
 * nothing else, so a locked account, a new password or a withdrawn role is felt at the next
 * request.
 */
public class Door extends HttpFilter {

  private static final String ACCOUNT = "thao.account";

  @Inject SignIns signIns;
  @Inject CurrentUser user;
  @Inject Secrets secrets;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var session = request.getSession(false);
    if (session != null
        && !isStatic(request)
        && session.getAttribute(ACCOUNT) instanceof Admission in) {
      signIns.caller(in).ifPresentOrElse(user::become, session::invalidate);
      if (user.caller().isSignedIn()) {
        // whose page it is, for the worker that keeps pages readable without a network
        response.setHeader("X-Thao-Account", secrets.pseudonym(user.caller()));
      }
    }
    chain.doFilter(request, response);
  }

  /** Lets somebody in, or in again with a new key to the session. */
  static void open(HttpServletRequest request, Admission admission) {
    var old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    request.getSession(true).setAttribute(ACCOUNT, admission);
  }

  private static boolean isStatic(HttpServletRequest request) {
    var path = request.getServletPath();
    return path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/");
  }
}
