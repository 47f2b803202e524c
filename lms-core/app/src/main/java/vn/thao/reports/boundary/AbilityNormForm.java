package vn.thao.reports.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;
import vn.thao.reports.control.AbilityNorms;
import vn.thao.reports.entity.AbilityNormDraft;

/** Lays down or ends a norm of people with a competency or a certificate. */
@WebServlet("/reports/ability-norm")
public class AbilityNormForm extends PostForm {

  @Inject AbilityNorms norms;

  @Override
  protected String handle(HttpServletRequest request) {
    var verb = text(request, "do");
    switch (verb) {
      case "set" -> norms.set(draft(request));
      case "end" -> norms.end(id(request, "norm"));
      default -> throw new NotFound("failure.not-found");
    }
    return "/reports/ability-norms?done=ability-norms." + verb + ".done";
  }

  private static AbilityNormDraft draft(HttpServletRequest request) {
    return new AbilityNormDraft(
        text(request, "whom"),
        text(request, "position"),
        text(request, "competency"),
        whole(text(request, "level")),
        text(request, "programme"),
        whole(text(request, "required")),
        text(request, "source"),
        date(request, "from"));
  }

  /** 0, which is refused, when it is no number. */
  private static int whole(String typed) {
    return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
  }

  @Override
  protected String view() {
    return "/reports/ability-norms.xhtml";
  }
}
