package vn.thao.people.control;

import java.util.HashMap;
import java.util.Map;
import vn.thao.people.entity.ImportKind;

/**
 * Attributes of people. What is known of the sensitive ones is never compared with the file: the
 * answer would tell it.
 */
final class DetailRules implements ImportRules {

  private final ImportKind kind;
  private final ImportFacts facts;
  private final String today;
  private final Map<String, Map<String, String>> known = new HashMap<>();

  /**
   * @param today as machines write it
   */
  DetailRules(ImportKind kind, ImportFacts facts, String today) {
    this.kind = kind;
    this.facts = facts;
    this.today = today;
    if (!kind.isSensitive()) {
      facts.dated().forEach(each -> known.put(Draft.key(kind, each.values()), each.values()));
    }
  }

  @Override
  public void resolve(Draft draft) {
    var number = draft.value("staff-number");
    var person = facts.person(number);
    if (person != null && person.reached()) {
      draft.put("staff-number", person.number());
    } else if (!number.isEmpty()) {
      draft.wrong(
          "staff-number",
          person == null ? "import.problem.person-unknown" : "import.problem.person-beyond");
    }
  }

  @Override
  public Map<String, String> existing(String key) {
    return known.get(key);
  }

  @Override
  public void judge(Draft draft) {
    if (draft.value("from").compareTo(today) > 0) {
      draft.wrong("from", "import.problem.from-later");
    }
    if (kind.attributes().stream().allMatch(name -> draft.value(name).isEmpty())
        && !draft.isWrong()) {
      draft.wrong("", "import.problem.no-attribute");
    }
  }
}
