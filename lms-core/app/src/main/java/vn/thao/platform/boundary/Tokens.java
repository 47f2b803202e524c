package vn.thao.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.entity.Refused;

/**
 * Forms that change something carry a token that another site can't know: bound to the session, or,
 * for visitors, to a cookie of their own, since no session is made for them.
 */
@ApplicationScoped
public class Tokens {

  private static final String VISITOR = "thao-visitor";

  @Inject Secrets secrets;

  /** The token for the forms of this page; for a visitor it may set the cookie. */
  public String token(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    if (session != null) {
      return secrets.sign("session:" + session.getId());
    }
    var visitor = visitor(request);
    if (visitor == null) {
      visitor = Secrets.random();
      request.setAttribute(VISITOR, visitor);
      var cookie = new Cookie(VISITOR, visitor);
      cookie.setHttpOnly(true);
      cookie.setPath("/");
      cookie.setSecure(request.isSecure());
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
    return secrets.sign("visitor:" + visitor);
  }

  /**
   * @throws Refused when the token is missing or another's
   */
  public void check(HttpServletRequest request, String token) {
    var session = request.getSession(false);
    var owner = session != null ? "session:" + session.getId() : "visitor:" + visitor(request);
    if (!secrets.isSigned(owner, token)) {
      throw new Refused("failure.token");
    }
  }

  private static String visitor(HttpServletRequest request) {
    if (request.getAttribute(VISITOR) instanceof String fresh) {
      return fresh;
    }
    var cookies = request.getCookies();
    return cookies == null
        ? null
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(VISITOR))
            .map(Cookie::getValue)
            .findFirst()
            .orElse(null);
  }
}
