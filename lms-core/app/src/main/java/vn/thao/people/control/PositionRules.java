package vn.thao.people.control;

import java.util.Map;

/** The catalogue of positions is one for all units. */
final class PositionRules implements ImportRules {

  private final ImportFacts facts;

  PositionRules(ImportFacts facts) {
    this.facts = facts;
  }

  @Override
  public void resolve(Draft draft) {
    if (!facts.isWhole()) {
      draft.wrong("", "import.problem.whole-only");
    }
  }

  @Override
  public Map<String, String> existing(String key) {
    var position = facts.position(key);
    return position == null
        ? null
        : Map.of("code", position.code(), "name", position.name(), "name-en", position.nameEn());
  }

  @Override
  public void judge(Draft draft) {
    if (draft.value("name-en").isEmpty()) {
      draft.put("name-en", draft.value("name"));
    }
  }
}
