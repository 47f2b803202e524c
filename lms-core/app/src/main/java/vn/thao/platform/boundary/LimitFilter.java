package vn.thao.platform.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Limits;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.TooMany;

/**
 * Turns away who asks too often, after the door has found out who it is. Not counted: files that
 * browsers keep, the watchdog's question, and clients of the record store, which has limits of its
 * own.
 */
public class LimitFilter extends HttpFilter {

  @Inject Limits limits;
  @Inject CurrentUser user;
  @Inject Texts texts;
  @Inject Language language;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      if (isCounted(request)) {
        limits.take(user.caller(), request.getRemoteAddr(), request.getMethod().equals("POST"));
      }
    } catch (TooMany tooMany) {
      response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
      if (!request.getServletPath().startsWith("/api/")) {
        throw tooMany;
      }
      answer(response, tooMany);
      return;
    }
    chain.doFilter(request, response);
  }

  private void answer(HttpServletResponse response, TooMany tooMany) throws IOException {
    var words = texts.get(language.getLocale(), tooMany.key(), tooMany.arguments().toArray());
    response.setStatus(tooMany.status());
    response.setContentType("application/problem+json");
    var body = FailureMapper.body(tooMany.status(), tooMany.key(), words);
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isCounted(HttpServletRequest request) {
    var address = request.getRequestURI();
    return !StaticFiles.isStatic(address)
        && !address.equals("/api/v1/health")
        && !((address.startsWith("/xapi/") || address.startsWith("/scim/"))
            && request.getHeader("Authorization") != null);
  }
}
