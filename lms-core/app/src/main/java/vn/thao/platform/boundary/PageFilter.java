package vn.thao.platform.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.StatementCounter;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Failure;
import vn.thao.platform.entity.SignInNeeded;

/**
 * Around every request: the reader's language, the security headers, and the one place where a
 * failure becomes a page. Views inside plugin jars can't be asked for directly.
 */
public class PageFilter extends HttpFilter {

  private static final Logger LOG = Logger.getLogger(PageFilter.class.getName());
  private static final String LANGUAGE = "thao-lang";

  /** All but scripts: for these PrimeFaces sends a policy of its own, with a nonce per page. */
  private static final String PAGES =
      "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; media-src 'self';"
          + " connect-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

  private static final Set<String> FRAMED = Set.of("/learning/rehearsal", "/learning/rehearse");

  @Inject Language language;
  @Inject Texts texts;
  @Inject Settings settings;
  @Inject StaticFiles files;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // before anything asks for a parameter: afterwards the server only warns in its log
    request.setCharacterEncoding("UTF-8");
    headers(request, response);
    StatementCounter.reset();
    if (isHidden(request.getServletPath())) {
      response.sendError(404);
    } else if (!choosesLanguage(request, response)) {
      language.choose(cookie(request));
      run(request, response, chain);
      settings
          .statementLog()
          .ifPresent(file -> StatementCounter.log(file, request.getRequestURI()));
    }
  }

  private void run(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      var failure = failureIn(e);
      if (response.isCommitted()) {
        throw e;
      }
      response.resetBuffer();
      if (failure instanceof SignInNeeded) {
        response.sendRedirect("/people/sign-in?back=" + encoded(address(request)));
      } else {
        showFailure(request, response, failure, e);
      }
    }
  }

  private void showFailure(
      HttpServletRequest request, HttpServletResponse response, Failure failure, Exception e)
      throws IOException, ServletException {
    if (failure == null) {
      LOG.log(Level.SEVERE, e, () -> "Page " + request.getServletPath() + " failed");
    }
    response.setStatus(failure == null ? 500 : failure.status());
    var key = failure == null ? "failure.unexpected" : failure.key();
    var arguments = failure == null ? new Object[0] : failure.arguments().toArray();
    request.setAttribute("failure", texts.get(language.getLocale(), key, arguments));
    request.setAttribute("failureStatus", failure == null ? 500 : failure.status());
    var shown = request.getMethod().equals("POST") ? new Bodiless(request) : request;
    request.getRequestDispatcher("/WEB-INF/errors/failure.xhtml").forward(shown, response);
  }

  private static Failure failureIn(Throwable e) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Failure failure) {
        return failure;
      }
    }
    return null;
  }

  private void headers(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    var path = request.getServletPath();
    response.setHeader("Content-Security-Policy", path.startsWith("/api/") ? DATA : policy(path));
    if (FRAMED.contains(path.replace(".xhtml", ""))) {
      response.setHeader("X-Frame-Options", "SAMEORIGIN");
    }
    response.setHeader(
        "Cache-Control", StaticFiles.isStatic(path) ? files.caching(request) : "no-store");
  }

  /** The preview shows another page of ours within it; nothing else is ever shown in a frame. */
  private static String policy(String path) {
    var bare = path.replace(".xhtml", "");
    return FRAMED.contains(bare)
        ? PAGES.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
        : bare.equals("/learning/preview")
            ? PAGES.replace("frame-src 'none'", "frame-src 'self'")
            : PAGES;
  }

  private static boolean isHidden(String path) {
    return path.startsWith("/plugins/") && path.endsWith(".xhtml");
  }

  private static boolean choosesLanguage(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var chosen = request.getMethod().equals("GET") ? request.getParameter("lang") : null;
    if (chosen == null) {
      return false;
    }
    var cookie = new Cookie(LANGUAGE, "en".equals(chosen) ? "en" : "vi");
    cookie.setPath("/");
    cookie.setMaxAge(365 * 24 * 3600);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    response.sendRedirect(
        address(request).replaceAll("([?&])lang=[a-z]*&?", "$1").replaceAll("[?&]$", ""));
    return true;
  }

  private static String address(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static String cookie(HttpServletRequest request) {
    return request.getCookies() == null
        ? "vi"
        : Arrays.stream(request.getCookies())
            .filter(cookie -> cookie.getName().equals(LANGUAGE))
            .map(Cookie::getValue)
            .findFirst()
            .orElse("vi");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
