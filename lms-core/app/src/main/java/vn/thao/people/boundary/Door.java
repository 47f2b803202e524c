package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import vn.thao.people.control.SignIns;
import vn.thao.people.entity.Admission;
import vn.thao.people.entity.Entrant;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Secrets;

/**
 * Finds out who is asking: the session holds the account and the epoch in which it was let in, so a
 * locked account, a new password or a withdrawn role is felt at the next request. Whoever still has
 * to set up a second factor is led there.
 */
public class Door extends HttpFilter {

  private static final String ACCOUNT = "thao.account";
  private static final String WAITING = "thao.waiting";
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final String SETUP = "/people/second-factor-setup";

  /** What is open to somebody who has to set up a second factor first. */
  private static final String LEFT_OPEN =
      "/(people/second-factor-setup|people/account|platform/(guide|offline|notices))(\\.xhtml)?"
          + "|/api/.*|/thao-offline.js";

  /** The pages of this component that are for those signed in. */
  private static final String WITHIN =
      "/people/(accounts?|access|persons?|units|norms|import|import-check|privacy|sensitive"
          + "|erasures?|merges|scim)(\\?.*)?";

  @Inject SignIns signIns;
  @Inject CurrentUser user;
  @Inject Secrets secrets;

  /** Whose password was right. */
  private record Waiting(Admission admission, long since) implements Serializable {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var entrant = isStatic(request) ? Optional.<Entrant>empty() : entrant(request);
    if (entrant.isPresent()) {
      user.become(entrant.get().caller());
      // whose page it is, for the worker that keeps pages readable without a network
      response.setHeader("X-Thao-Account", secrets.pseudonym(user.caller()));
      if (entrant.get().unfinished() && isLed(request)) {
        response.sendRedirect(SETUP);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private Optional<Entrant> entrant(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(ACCOUNT) instanceof Admission in)) {
      return Optional.empty();
    }
    var entrant = signIns.caller(in);
    if (entrant.isEmpty()) {
      session.invalidate();
    }
    return entrant;
  }

  private static boolean isLed(HttpServletRequest request) {
    return request.getMethod().equals("GET") && !request.getRequestURI().matches(LEFT_OPEN);
  }

  /** Lets somebody in, or in again with a new key to the session. */
  static void open(HttpServletRequest request, Admission admission) {
    renew(request, ACCOUNT, admission);
  }

  /** Keeps in mind whose password was right, until the second factor comes. */
  static void ask(HttpServletRequest request, Admission admission) {
    renew(request, WAITING, new Waiting(admission, System.nanoTime()));
  }

  /** Whose password was right a moment ago. */
  static Optional<Admission> waiting(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(WAITING) instanceof Waiting waiting
            && System.nanoTime() - waiting.since() < LONGEST_WAIT.toNanos()
        ? Optional.of(waiting.admission())
        : Optional.empty();
  }

  private static void renew(HttpServletRequest request, String name, Serializable value) {
    var old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    request.getSession(true).setAttribute(name, value);
  }

  /** Where a sign-in leads on to: only a page of this application, never another site. */
  static String back(HttpServletRequest request) {
    var back = request.getParameter("back");
    return back != null
            && back.matches("/[a-z][^\\\\\\s]*")
            && (!back.startsWith("/people/") || back.matches(WITHIN))
        ? back
        : "/";
  }

  private static boolean isStatic(HttpServletRequest request) {
    var path = request.getServletPath();
    return path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/");
  }
}
