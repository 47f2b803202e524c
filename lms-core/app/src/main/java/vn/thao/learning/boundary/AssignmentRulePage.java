package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thao.learning.control.AssignmentRules;
import vn.thao.learning.entity.AssignmentDue;
import vn.thao.learning.entity.AssignmentFilter;
import vn.thao.learning.entity.AssignmentVerdict;
import vn.thao.learning.entity.AssignmentView;
import vn.thao.learning.entity.Choice;
import vn.thao.platform.boundary.AsOfPage;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.entity.Condition.Shape;

/** One rule: its sentence, whom it concerns on a day and why, what is to be settled, its draft. */
@Named
@RequestScoped
public class AssignmentRulePage extends AsOfPage {

  private static final List<AssignmentVerdict> SHOWN =
      Stream.of(AssignmentVerdict.values()).filter(v -> v != AssignmentVerdict.OUT).toList();

  @Inject AssignmentRules rules;
  @Inject Language language;
  private AssignmentFilter filter;
  private AssignmentView view;
  private Map<String, List<Choice>> choices;

  public void load() {
    var verdict = SHOWN.stream().filter(each -> each.name().equals(given("verdict"))).findFirst();
    var page = given("page");
    filter =
        new AssignmentFilter(
            given("code"),
            given("see").equals("draft"),
            day(),
            given("words"),
            verdict.orElse(null),
            page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
    view = rules.view(filter, language.getLocale());
    if (view.kept() && view.shown().draft()) {
      choices = rules.choices(language.getLocale(), view);
    }
  }

  /** The address of the same look with another choice. */
  public String behind(String verdict, int page) {
    return "/learning/assignment-rule?code="
        + encoded(filter.code())
        + (filter.draft() ? "&see=draft" : "")
        + (getAsOf() == null ? "" : "&asOf=" + encoded(getAsOf()))
        + (filter.words().isEmpty() ? "" : "&words=" + encoded(filter.words()))
        + (verdict.isEmpty() ? "" : "&verdict=" + encoded(verdict))
        + (page == 1 ? "" : "&page=" + page)
        + "#people";
  }

  public String page(int number) {
    return behind(filter.verdict() == null ? "" : filter.verdict().name(), number);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What was typed, or what the draft says. */
  public String typed(String name, String said) {
    return request(name) ? given(name) : said;
  }

  private boolean request(String name) {
    return given("do").equals("head") && !given(name).isEmpty();
  }

  public List<AssignmentVerdict> getVerdicts() {
    return SHOWN;
  }

  public List<Shape> getShapes() {
    return Shape.OF_GROUPS;
  }

  public AssignmentDue.Kind[] getDues() {
    return AssignmentDue.Kind.values();
  }

  public Map<String, List<Choice>> getChoices() {
    return choices;
  }

  public AssignmentView getView() {
    return view;
  }
}
