package vn.thao.planning.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.planning.control.PlanWriting;
import vn.thao.platform.boundary.PostForm;

/** Begins a plan for oneself or, as a head, for one of one's people. */
@WebServlet("/planning/begin-plan")
public class BeginPlanForm extends PostForm {

  @Inject PlanWriting plans;

  @Override
  protected String handle(HttpServletRequest request) {
    long id = plans.begin(text(request, "staffNumber"), date(request, "from"), date(request, "to"));
    return "/planning/plan?id=" + id + "&done=plan.begin.done";
  }

  @Override
  protected String view() {
    return "/planning/plans.xhtml";
  }
}
