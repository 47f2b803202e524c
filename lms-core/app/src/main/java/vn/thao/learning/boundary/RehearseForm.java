package vn.thao.learning.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.learning.control.Previews;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;

/** Takes the events of a preview. Nothing is kept of them but in memory, for half an hour. */
@WebServlet("/learning/rehearse")
public class RehearseForm extends PostForm {

  @Inject Previews previews;

  @Override
  protected String view() {
    return "/learning/rehearsal.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    var run = text(request, "_run");
    var rehearsed = Rehearsed.of(run);
    var to = text(request, "_to");
    if (text(request, "_kind").isEmpty()) {
      previews.restart(rehearsed.version(), rehearsed.path());
    } else {
      previews.send(
          rehearsed.version(), rehearsed.path(), text(request, "_kind"), SendForm.payload(request));
    }
    return address(run) + (to.matches("\\d{1,3}") ? "&place=" + to : "");
  }

  /** What is rehearsed; written {@code <version>/<module folder>/<activity>}. */
  record Rehearsed(long version, String path) {

    /**
     * @throws NotFound when it is not written so
     */
    static Rehearsed of(String run) {
      if (run == null || !run.matches("\\d{1,18}/.+")) {
        throw new NotFound("failure.not-found");
      }
      var slash = run.indexOf('/');
      return new Rehearsed(Long.parseLong(run.substring(0, slash)), run.substring(slash + 1));
    }
  }

  /**
   * @param run as {@link Rehearsed} is written
   */
  static String address(String run) {
    return "/learning/rehearsal?_run=" + URLEncoder.encode(run, StandardCharsets.UTF_8);
  }
}
