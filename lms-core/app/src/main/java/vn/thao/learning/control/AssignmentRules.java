package vn.thao.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thao.learning.entity.AssignmentFilter;
import vn.thao.learning.entity.AssignmentRuleRow;
import vn.thao.learning.entity.AssignmentVersion;
import vn.thao.learning.entity.AssignmentView;
import vn.thao.learning.entity.Choice;
import vn.thao.platform.control.ConditionWords;
import vn.thao.platform.control.Conditions;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Condition;
import vn.thao.platform.entity.Condition.Leaf;
import vn.thao.platform.entity.ConditionField;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;

/**
 * Quy tắc giao học: what each rule says and whom it concerns, derived at each look. An officer sees
 * the rules whose unit lies in the scope, and those from above that reach into it; the people are
 * always those of the scope.
 */
@ApplicationScoped
public class AssignmentRules {

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Conditions conditions;
  @Inject Texts texts;
  @Inject Clock clock;

  /** In the order of their codes, with how many people they concern today. */
  @Requires(Permission.NOMINATE)
  @Transactional
  public List<AssignmentRuleRow> list(Locale language) {
    var today = Time.today(clock);
    var reading = reading(today);
    var byCode = byCode(reading.versions());
    var current = new LinkedHashMap<AssignmentVersion, LocalName>();
    byCode.values().forEach(all -> current.put(current(all, today), all.get(current(all, today))));
    var words =
        new AssignmentWords(
            texts, words(reading, current.keySet(), false), reading, today, language);
    reading.read(conditions, current.keySet());
    return current.entrySet().stream()
        .map(each -> words.row(each.getKey(), each.getValue(), drafted(byCode, each.getKey())))
        .toList();
  }

  /**
   * The words of what these versions say and of their courses.
   *
   * @param edits of all that they could say, too
   */
  private ConditionWords words(
      AssignmentReading reading, Collection<AssignmentVersion> versions, boolean edits) {
    if (edits) {
      return conditions.words(reading.look());
    }
    var said = new ArrayList<>(List.of(Condition.of(new Leaf("completed", Map.of()))));
    versions.forEach(version -> said.add(version.condition()));
    return conditions.words(reading.look(), said);
  }

  private static boolean drafted(
      Map<String, Map<AssignmentVersion, LocalName>> byCode, AssignmentVersion version) {
    return byCode.get(version.code()).keySet().stream().anyMatch(AssignmentVersion::draft);
  }

  private Map<String, Map<AssignmentVersion, LocalName>> byCode(
      Map<AssignmentVersion, LocalName> versions) {
    var scope = user.scope(Permission.NOMINATE);
    var byCode = new LinkedHashMap<String, Map<AssignmentVersion, LocalName>>();
    versions.forEach(
        (version, unit) -> {
          if (!scope.within(version.path()).isEmpty()) {
            byCode
                .computeIfAbsent(version.code(), code -> new LinkedHashMap<>())
                .put(version, unit);
          }
        });
    return byCode;
  }

  /** What is in force, else what comes next, else the draft, else what was in force last. */
  static AssignmentVersion current(Map<AssignmentVersion, LocalName> versions, LocalDate today) {
    var laidDown = versions.keySet().stream().filter(each -> !each.draft()).toList();
    return laidDown.stream()
        .filter(each -> each.isInForceOn(today))
        .findFirst()
        .or(() -> laidDown.stream().filter(each -> !each.isOverBy(today)).findFirst())
        .or(() -> versions.keySet().stream().filter(AssignmentVersion::draft).findFirst())
        .orElseGet(() -> laidDown.get(0));
  }

  /** One rule: what it says, whom it would concern, and what is to be settled. */
  @Requires(Permission.NOMINATE)
  @Transactional
  public AssignmentView view(AssignmentFilter filter, Locale language) {
    var today = Time.today(clock);
    var versions = byCode(reading(today).versions()).get(filter.code());
    if (versions == null) {
      throw new NotFound("failure.not-found");
    }
    var shown = shown(versions, filter, today);
    var day = filter.asOf() != null ? filter.asOf() : later(shown.from(), today);
    var reading = reading(day);
    var words =
        new AssignmentWords(
            texts, words(reading, versions.keySet(), shown.draft()), reading, day, language);
    reading.read(conditions, List.of(shown));
    return words.view(
        shown, versions, filter, user.scope(Permission.NOMINATE).covers(shown.path()), today);
  }

  private static AssignmentVersion shown(
      Map<AssignmentVersion, LocalName> versions, AssignmentFilter filter, LocalDate today) {
    return versions.keySet().stream()
        .filter(each -> filter.draft() && each.draft())
        .findFirst()
        .or(
            () ->
                versions.keySet().stream()
                    .filter(each -> filter.asOf() != null && each.isInForceOn(filter.asOf()))
                    .findFirst())
        .orElseGet(() -> current(versions, today));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** What the head of a rule can name: courses by their codes, units of the scope. */
  @Requires(Permission.NOMINATE)
  @Transactional
  public Map<String, List<Choice>> choices(Locale language) {
    var said = List.of(Condition.of(new Leaf("completed", Map.of())));
    var look = reading(Time.today(clock)).look();
    return choices(language, courses(conditions.words(look, said).fields()));
  }

  /** The same beside a draft, whose look has read the courses. */
  @Requires(Permission.NOMINATE)
  @Transactional
  public Map<String, List<Choice>> choices(Locale language, AssignmentView draft) {
    return choices(language, courses(draft.fields()));
  }

  private Map<String, List<Choice>> choices(Locale language, Map<String, LocalName> courses) {
    var scope = user.scope(Permission.NOMINATE);
    boolean english = "en".equals(language.getLanguage());
    var units = new AssignmentSql(this::rows, Time.today(clock), clock.instant(), scope).units();
    return Map.of(
        "unit",
        units.stream()
            .map(row -> new Choice((String) row[1], (String) row[english ? 5 : 4], 0))
            .toList(),
        "course",
        courses.entrySet().stream()
            .map(each -> new Choice(each.getKey(), each.getValue().in(language), 0))
            .toList());
  }

  /** What a condition can name as a course, which is every one that is published. */
  private static Map<String, LocalName> courses(Map<String, List<ConditionField>> fields) {
    return fields.get("completed").get(0).choices();
  }

  private AssignmentReading reading(LocalDate day) {
    return new AssignmentReading(this::rows, user.scope(Permission.NOMINATE), day, clock.instant());
  }

  private List<Object[]> rows(String sql, Object... values) {
    return Sql.rows(em, sql, values);
  }
}
