package vn.thao.planning.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.planning.control.PlanWriting;
import vn.thao.planning.entity.PlanLineDraft;
import vn.thao.planning.entity.PlanMeans;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;

/** Changes a plan, agrees to it, or takes it back. */
@WebServlet("/planning/change-plan")
public class PlanForm extends PostForm {

  @Inject PlanWriting plans;

  @Override
  protected String handle(HttpServletRequest request) {
    long id = id(request, "id");
    int edition = (int) id(request, "edition");
    var verb = text(request, "do");
    switch (verb) {
      case "line" -> plans.addLine(id, edition, line(request));
      case "gaps" -> plans.addGaps(id, edition);
      case "remove" -> plans.removeLine(id, edition, id(request, "line"));
      case "agree" -> plans.agree(id, edition);
      case "discard" -> plans.discard(id, edition);
      default -> throw new NotFound("failure.not-found");
    }
    return (verb.equals("discard") ? "/planning/plans?" : "/planning/plan?id=" + id + "&")
        + "done=plan."
        + verb
        + ".done";
  }

  private static PlanLineDraft line(HttpServletRequest request) {
    return new PlanLineDraft(
        text(request, "competency"),
        text(request, "level"),
        PlanMeans.named(text(request, "means")),
        text(request, "course"),
        text(request, "mentor"),
        text(request, "note"),
        date(request, "until"));
  }

  @Override
  protected String view() {
    return "/planning/plan.xhtml";
  }
}
