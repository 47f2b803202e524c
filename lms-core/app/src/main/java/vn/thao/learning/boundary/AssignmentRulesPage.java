package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import vn.thao.learning.control.AssignmentRules;
import vn.thao.learning.entity.AssignmentDue;
import vn.thao.learning.entity.AssignmentRuleRow;
import vn.thao.learning.entity.Choice;
import vn.thao.platform.boundary.Language;

/** Quy tắc giao học: all rules of the scope, and where a new one begins. */
@Named
@RequestScoped
public class AssignmentRulesPage {

  @Inject AssignmentRules rules;
  @Inject Language language;
  private List<AssignmentRuleRow> list;
  private Map<String, List<Choice>> choices;

  public void load() {
    list = rules.list(language.getLocale());
    choices = rules.choices(language.getLocale());
  }

  public AssignmentDue.Kind[] getDues() {
    return AssignmentDue.Kind.values();
  }

  public List<AssignmentRuleRow> getList() {
    return list;
  }

  public Map<String, List<Choice>> getChoices() {
    return choices;
  }
}
