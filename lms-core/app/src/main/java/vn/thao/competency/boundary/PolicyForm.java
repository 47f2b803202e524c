package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.competency.control.Policies;
import vn.thao.competency.entity.Policy;
import vn.thao.competency.entity.PolicyRule;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.Refused;

/** Sets the policy of a competency from a day on. */
@WebServlet("/competency/set-policy")
public class PolicyForm extends PostForm {

  @Inject Policies policies;

  @Override
  protected String view() {
    return "/competency/policies.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    var policy =
        new Policy(
            "LATEST".equals(text(request, "rule")) ? PolicyRule.LATEST : PolicyRule.HIGHEST,
            number(request, "twoSourcesFrom", "policies.bad-level", Policy.HIGHEST_LEVEL),
            number(request, "appraisalFrom", "policies.bad-level", Policy.HIGHEST_LEVEL),
            number(request, "panelFrom", "policies.bad-level", Policy.HIGHEST_LEVEL),
            number(request, "currencyMonths", "policies.bad-months", Policy.MOST_MONTHS),
            date(request, "from"),
            null);
    policies.set(text(request, "competency"), policy, text(request, "decision"));
    return "/competency/policies?done=policies.set.done";
  }

  private static int number(HttpServletRequest request, String name, String problem, int most) {
    var typed = text(request, name);
    if (!typed.matches("\\d{1,4}")) {
      throw new Refused(problem, most);
    }
    return Integer.parseInt(typed);
  }
}
