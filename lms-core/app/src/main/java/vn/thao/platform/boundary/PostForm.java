package vn.thao.platform.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Failure;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.TooLarge;

/**
 * Takes one form of a page: checks its token, does one thing, and leads on by a redirect. What a
 * rule refuses is said at the head of the page that the form stands on, and that page shows again
 * what was typed; every other failure becomes the page of failures.
 */
public abstract class PostForm extends HttpServlet {
  static final String PROBLEM = "thao.problem";
  private static final int LONGEST = 20_000;

  @Inject Tokens tokens;
  @Inject Texts texts;
  @Inject Language language;

  /**
   * Does it.
   *
   * @return the address to go on to; {@code ?done=<key ending in .done>} says there what was done;
   *     null: the view is drawn again, with what was typed, and nothing is done yet
   */
  protected abstract String handle(HttpServletRequest request) throws IOException, ServletException;

  /**
   * The view that shows a refusal, such as {@code /people/sign-in.xhtml}; null: none of its own.
   */
  protected String view() {
    return null;
  }

  @Override
  protected final void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      checkSize(request);
      tokens.check(request, request.getParameter("_token"));
      var address = handle(request);
      if (address == null) {
        request.getRequestDispatcher(view()).forward(request, response);
      } else {
        response.sendRedirect(address);
      }
    } catch (Refused | Conflict failure) {
      if (view() == null) {
        throw failure;
      }
      show(failure, request, response);
    }
  }

  /** Before anything is read of it: what the form's {@link MultipartConfig} admits. */
  private void checkSize(HttpServletRequest request) {
    var files = getClass().getAnnotation(MultipartConfig.class);
    if (files != null && request.getContentLengthLong() > files.maxRequestSize()) {
      throw new TooLarge(files.maxRequestSize() >> 20);
    }
  }

  private void show(Failure failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setStatus(failure.status());
    var words = texts.get(language.getLocale(), failure.key(), failure.arguments().toArray());
    request.setAttribute(PROBLEM, words);
    request.getRequestDispatcher(view()).forward(request, response);
  }

  /** What was typed, stripped and in Unicode's composed form; empty when there is nothing. */
  protected static String text(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    if (value == null) {
      return "";
    }
    var cut = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    return Normalizer.normalize(cut.strip(), Normalizer.Form.NFC);
  }

  /** What was typed into all fields whose names begin so, by the rest of the name. */
  protected static Map<String, String> texts(HttpServletRequest request, String prefix) {
    var typed = new HashMap<String, String>();
    for (var name : request.getParameterMap().keySet()) {
      if (name.startsWith(prefix)) {
        typed.put(name.substring(prefix.length()), text(request, name));
      }
    }
    return typed;
  }

  /**
   * @throws NotFound when it is no id
   */
  protected static long id(HttpServletRequest request, String name) {
    try {
      return Long.parseLong(text(request, name));
    } catch (NumberFormatException broken) {
      throw new NotFound("failure.not-found");
    }
  }

  /**
   * A day as it is typed here, {@code 05/02/2026}, or as machines write it, {@code 2026-02-05}.
   *
   * @return null when nothing was given
   * @throws Refused when it is no day
   */
  protected static LocalDate date(HttpServletRequest request, String name) {
    return PageFormat.parse(text(request, name));
  }
}
