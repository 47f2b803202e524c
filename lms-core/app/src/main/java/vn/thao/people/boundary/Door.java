package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.thao.people.control.SignIns;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Secrets;

/**
 * Finds out who is asking: the session holds the account's id and nothing else, so a closed account
 * or a withdrawn role is felt at the next request.
 */
public class Door extends HttpFilter {

  static final String ACCOUNT = "thao.account";

  @Inject SignIns signIns;
  @Inject CurrentUser user;
  @Inject Secrets secrets;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var session = request.getSession(false);
    if (session != null && !isStatic(request) && session.getAttribute(ACCOUNT) instanceof Long id) {
      signIns.caller(id).ifPresentOrElse(user::become, session::invalidate);
      if (user.caller().isSignedIn()) {
        // whose page it is, for the worker that keeps pages readable without a network
        response.setHeader("X-Thao-Account", secrets.pseudonym(user.caller()));
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean isStatic(HttpServletRequest request) {
    var path = request.getServletPath();
    return path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/");
  }
}
