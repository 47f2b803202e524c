package vn.thao.reports.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;
import vn.thao.reports.control.HourNorms;

/** Lays down or ends a yearly minimum of training. */
@WebServlet("/reports/hour-norm")
public class HourNormForm extends PostForm {

  @Inject HourNorms norms;

  @Override
  protected String handle(HttpServletRequest request) {
    var verb = text(request, "do");
    switch (verb) {
      case "set" ->
          norms.set(
              text(request, "type"),
              periods(text(request, "periods")),
              text(request, "source"),
              date(request, "from"));
      case "end" -> norms.end(id(request, "norm"));
      default -> throw new NotFound("failure.not-found");
    }
    return "/reports/hour-norms?done=hour-norms." + verb + ".done";
  }

  /** 0, which is refused, when it is no number. */
  private static int periods(String typed) {
    return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
  }

  @Override
  protected String view() {
    return "/reports/hour-norms.xhtml";
  }
}
