package vn.thao.xapi.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.RateLimit;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.Failure;
import vn.thao.platform.entity.SignInNeeded;
import vn.thao.xapi.control.Clients;
import vn.thao.xapi.entity.BadStatements;

/**
 * The way in for xAPI clients: key and secret at each request (HTTP Basic), the version header, and
 * the one place where a failure becomes an answer. No session is made, and a browser's session
 * opens nothing here.
 */
abstract class Door extends HttpServlet {

  static final String VERSION = "X-Experience-API-Version";
  private static final Logger LOG = Logger.getLogger(Door.class.getName());
  private static final RateLimit REQUESTS = new RateLimit(1200);
  private static final RateLimit WRONG = new RateLimit(20);

  @Inject Clients clients;
  @Inject CurrentUser user;

  /** Answers a request of a client that is let in. */
  abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(VERSION, "1.0.3");
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    try {
      if (enter(request, response) && isVersionGiven(request, response)) {
        answer(request, response);
      }
    } catch (BadStatements bad) {
      say(response, 400, bad.problems());
    } catch (SignInNeeded lacking) {
      say(response, 403, List.of("This client lacks the permission."));
    } catch (Failure failure) {
      say(response, failure.status(), List.of(failure.getMessage()));
    } catch (RuntimeException broken) {
      LOG.log(Level.SEVERE, "An xAPI request failed", broken);
      say(response, 500, List.of("Unexpected; nothing was stored."));
    }
  }

  private boolean enter(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var address = RateLimit.network(request.getRemoteAddr());
    var login = login(request.getHeader("Authorization"));
    if (!WRONG.isOpen(address) || !REQUESTS.take(login == null ? address : login[0])) {
      response.setHeader("Retry-After", "60");
      say(response, 429, List.of("Too many requests; wait a minute."));
      return false;
    }
    var caller = login == null ? null : clients.enter(login[0], login[1]).orElse(null);
    if (caller == null) {
      user.become(Caller.NOBODY);
      if (login != null) {
        WRONG.take(address);
      }
      response.setHeader("WWW-Authenticate", "Basic realm=\"xAPI\", charset=\"UTF-8\"");
      say(response, 401, List.of("Key and secret of a client are needed, as HTTP Basic."));
      return false;
    }
    user.become(caller);
    return true;
  }

  /** Key and secret; null when there are none. */
  private static String[] login(String header) {
    if (header == null || header.length() > 500 || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return null;
    }
    try {
      var bytes = Base64.getDecoder().decode(header.substring(6).strip());
      var parts = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
      return parts.length == 2 ? parts : null;
    } catch (IllegalArgumentException broken) {
      return null;
    }
  }

  private static boolean isVersionGiven(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var version = request.getHeader(VERSION);
    if (version != null && version.matches("1\\.0(\\.\\d{1,9})?")) {
      return true;
    }
    say(
        response,
        400,
        List.of("The header " + VERSION + " must be 1.0.x; this store speaks 1.0.3."));
    return false;
  }

  static void say(HttpServletResponse response, int status, List<String> problems)
      throws IOException {
    response.setStatus(status);
    var list = Json.createArrayBuilder();
    problems.forEach(list::add);
    var body = Json.createObjectBuilder().add("status", status).add("problems", list);
    response.getWriter().write(body.build().toString());
  }
}
