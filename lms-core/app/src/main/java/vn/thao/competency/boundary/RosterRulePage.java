package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.thao.competency.control.RosterRules;
import vn.thao.competency.entity.RosterRuleView;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.entity.Condition.Shape;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;

/**
 * What a slot of a roster asks for: the condition in force, the draft, and what it would change.
 */
@Named
@RequestScoped
public class RosterRulePage {

  @Inject RosterRules rules;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private RosterRuleView view;

  public void load() {
    if (!given("slot").matches("\\d{1,18}")) {
      throw new NotFound("failure.not-found");
    }
    view = rules.view(given("code"), Long.parseLong(given("slot")), language.getLocale());
  }

  /** What stands in the address or was typed; empty when nothing does. */
  public String given(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  public String in(LocalName name) {
    return name.in(language.getLocale());
  }

  public List<Shape> getShapes() {
    return Shape.OF_GROUPS;
  }

  public RosterRuleView getView() {
    return view;
  }
}
