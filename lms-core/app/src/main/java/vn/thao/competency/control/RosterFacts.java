package vn.thao.competency.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.thao.competency.entity.RosterRule;
import vn.thao.competency.entity.RosterStanding;
import vn.thao.platform.control.ConditionKind.Look;
import vn.thao.platform.control.ConditionWords;
import vn.thao.platform.control.Conditions;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Condition;
import vn.thao.platform.entity.Condition.Leaf;
import vn.thao.platform.entity.Condition.Why;
import vn.thao.platform.entity.Days;

/** What the rules of slots mean for everybody in the province on a day, and in which words. */
final class RosterFacts {

  private final Texts texts;
  private final ConditionWords words;
  private final Map<Leaf, Map<Long, Days>> leaves;
  private final LocalDate day;
  private final Locale language;

  /**
   * @param look at the whole province
   * @param edits whether words are wanted for all that a rule could say, too
   */
  RosterFacts(
      Conditions conditions,
      Texts texts,
      Look look,
      Collection<RosterRule> rules,
      boolean edits,
      Locale language) {
    this.texts = texts;
    this.day = look.day();
    this.language = language;
    var asked = new ArrayList<>(List.of(Condition.of(RosterRule.POST)));
    rules.forEach(rule -> asked.add(rule.says()));
    words = edits ? conditions.words(look) : conditions.words(look, asked);
    leaves = conditions.read(look, asked);
  }

  ConditionWords words() {
    return words;
  }

  String sentence(RosterRule rule) {
    return words.sentence(rule.says(), language);
  }

  private Function<Leaf, Days> of(long person) {
    return leaf -> leaves.getOrDefault(leaf, Map.of()).getOrDefault(person, Days.NEVER);
  }

  /** Whether all that the rule asks is known; when it isn't, it decides about nobody. */
  boolean isDecidable(RosterRule rule) {
    return Conditions.answers(leaves, rule.says());
  }

  RosterStanding standing(RosterRule rule, long person) {
    return new RosterStanding(days(rule, person), day);
  }

  private Days days(RosterRule rule, long person) {
    return isDecidable(rule) ? rule.whole().days(of(person)) : Days.NEVER;
  }

  /** As rules followed one another; the first is taken to have been in force before, too. */
  RosterStanding standing(List<RosterRule> rules, long person) {
    var days = Days.NEVER;
    for (var rule : rules) {
      var from = rule.equals(rules.get(0)) ? Days.FIRST : rule.from();
      days = days.or(days(rule, person).and(Days.of(from, rule.to())));
    }
    return new RosterStanding(days, day);
  }

  /** Everybody who fits, wherever they work. */
  Set<Long> fitting(RosterRule rule) {
    return leaves.getOrDefault(RosterRule.POST, Map.of()).keySet().stream()
        .filter(person -> standing(rule, person).fits())
        .collect(Collectors.toSet());
  }

  /**
   * What keeps somebody from fitting, in sentences; empty when nothing does.
   *
   * @param level attained in a competency
   */
  List<String> lacks(RosterRule rule, long person, ToIntFunction<String> level) {
    if (!isDecidable(rule)) {
      return List.of(texts.get(language, "rosters.undecided"));
    }
    if (standing(rule, person).fits()) {
      return List.of();
    }
    var why = rule.whole().why(of(person), day);
    if (why.stream().anyMatch(each -> each.leaf().equals(RosterRule.POST))) {
      return List.of(texts.get(language, "rosters.no-post"));
    }
    return why.stream().map(each -> sentence(each, level)).toList();
  }

  private String sentence(Why why, ToIntFunction<String> level) {
    var said = words.sentence(why, language);
    return why.leaf().kind().equals("level") && why.since() == null
        ? texts.get(
            language, "rosters.with-level", said, level.applyAsInt(why.leaf().value("competency")))
        : said;
  }
}
