package vn.thao.certification.control;

import static vn.thao.platform.control.Sql.date;
import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thao.certification.entity.Curtailment;
import vn.thao.certification.entity.Extension;
import vn.thao.certification.entity.Period;
import vn.thao.certification.entity.ProgrammeCourse;
import vn.thao.certification.entity.ProgrammeRule;
import vn.thao.certification.entity.RuleBase;
import vn.thao.certification.entity.RuleRow;
import vn.thao.certification.entity.Sanction;
import vn.thao.certification.entity.StandingFacts;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;

/**
 * The programmes with their rules, and the facts of the people in them, as known at an instant.
 * Five statements, however many programmes and people there are.
 */
final class ProgrammeReading {

  private static final String KNOWN =
      "x.recorded_at <= ?1 and (x.retracted_at is null or x.retracted_at > ?1)";

  private static final String RULES =
      "select p.id as programme, p.code, p.name_vi, p.name_en, x.id, x.base, x.months,"
          + " x.fixed_month, x.fixed_day, x.renew_from, x.grace, x.first_id, f.code as first_code,"
          + " x.renewal_id, r.code as renewal_code, x.decision, x.valid_from"
          + " from certification_programme p left join certification_rule x on"
          + " x.programme_id = p.id and x.recorded_at <= ?1"
          + " left join content_course f on f.id = x.first_id"
          + " left join content_course r on r.id = x.renewal_id"
          + " where p.recorded_at <= ?1 order by p.code, x.valid_from desc, x.id desc";

  private static final String FACTS =
      "select 'ASSIGNED' as kind, x.programme_id, x.person_id, x.valid_from as d1, x.valid_to as d2,"
          + " x.reason, 0 as rule_id from certification_candidacy x where "
          + KNOWN
          + " and %1$s union all select x.kind, x.programme_id, x.person_id, x.valid_from,"
          + " x.valid_to, x.reason, 0 from certification_sanction x where "
          + KNOWN
          + " and %1$s union all select 'EXTENSION', x.programme_id, x.person_id, x.valid_from,"
          + " x.extended_until, x.reason, 0 from certification_extension x where "
          + KNOWN
          + " and %1$s union all select 'PERIOD', x.programme_id, x.person_id, x.earned_on,"
          + " x.valid_until, '', x.rule_id from certification_period x where x.recorded_at <= ?1"
          + " and %1$s order by 2, 3, 4";

  private static final String BEGUN =
      "select y.programme_id, x.person_id, min(u.started_at) from certification_candidacy x"
          + " join certification_rule y on y.programme_id = x.programme_id"
          + " join learning_registration g on g.course_id = y.first_id"
          + " and g.person_id = x.person_id"
          + " join learning_run u on u.registration_id = g.id and u.started_at <= ?1 where "
          + KNOWN
          + " and %1$s group by y.programme_id, x.person_id";

  private static final String CURTAILMENTS =
      "select x.id, x.programme_id, x.earned_before, x.valid_until, c.code, x.decision"
          + " from certification_curtailment x left join content_course c on c.id = x.course_id"
          + " where "
          + KNOWN
          + " order by x.valid_until";

  private static final String DELTAS =
      "select y.id, x.person_id, min(k.completed_at) from certification_curtailment y"
          + " join learning_registration x on x.course_id = y.course_id"
          + " join learning_completion k on k.registration_id = x.id and k.completed_at <= ?1"
          + " where y.retracted_at is null%s group by y.id, x.person_id";

  /** Somebody in a programme. */
  record Key(long programme, long person) {}

  /**
   * A programme without its people.
   *
   * @param rules the newest first
   */
  record Programme(long id, String code, LocalName name, List<RuleRow> rules) {

    RuleRow rule(long id) {
      return rules.stream().filter(rule -> rule.id() == id).findFirst().orElseThrow();
    }

    Optional<RuleRow> ruleOn(LocalDate day) {
      return rules.stream().filter(rule -> !rule.from().isAfter(day)).findFirst();
    }
  }

  private final EntityManager em;
  private final Instant known;
  private final Map<Long, Programme> programmes = new LinkedHashMap<>();
  private final Map<Long, ProgrammeRule> rules = new HashMap<>();
  private final Map<Long, List<Law>> laws = new HashMap<>();

  private record Law(long id, Curtailment curtailment) {}

  ProgrammeReading(EntityManager em, Instant known) {
    this.em = em;
    this.known = known;
    Sql.rows(em, RULES, known).forEach(this::rule);
  }

  private void rule(Object[] row) {
    var programme =
        programmes.computeIfAbsent(
            number(row[0]),
            id ->
                new Programme(
                    id,
                    (String) row[1],
                    new LocalName((String) row[2], (String) row[3]),
                    new ArrayList<>()));
    if (row[4] == null) {
      return;
    }
    var fixed = row[7] == null ? null : MonthDay.of((int) number(row[7]), (int) number(row[8]));
    var rule =
        new ProgrammeRule(
            RuleBase.valueOf((String) row[5]),
            (int) number(row[6]),
            fixed,
            (int) number(row[9]),
            (int) number(row[10]));
    rules.put(number(row[4]), rule);
    programme
        .rules()
        .add(
            new RuleRow(
                number(row[4]),
                programme.id(),
                rule,
                new ProgrammeCourse(number(row[11]), (String) row[12]),
                new ProgrammeCourse(number(row[13]), (String) row[14]),
                (String) row[15],
                date(row[16])));
  }

  List<Programme> programmes() {
    return List.copyOf(programmes.values());
  }

  Optional<Programme> programme(String code) {
    return programmes.values().stream().filter(each -> each.code().equals(code)).findFirst();
  }

  Map<Key, StandingFacts> ofProgramme(long programme) {
    return facts(true, "x.programme_id = ?2", "", programme);
  }

  /** Without who has begun: enough to know who is certified. */
  Map<Key, StandingFacts> earnedIn(long programme) {
    return facts(false, "x.programme_id = ?2", "", programme);
  }

  Map<Key, StandingFacts> ofPerson(long person) {
    return facts(true, "x.person_id = ?2", " and x.person_id = ?2", person);
  }

  Map<Key, StandingFacts> all() {
    return facts(true, "1 = 1", "");
  }

  private Map<Key, StandingFacts> facts(
      boolean withBegun, String whose, String alsoDeltas, Object... more) {
    var values = new ArrayList<Object>(List.of(known));
    values.addAll(List.of(more));
    var found = new LinkedHashMap<Key, StandingFacts>();
    Sql.rows(em, FACTS.formatted(whose), values.toArray())
        .forEach(row -> add(found.computeIfAbsent(key(row, 1), key -> StandingFacts.none()), row));
    if (withBegun) {
      Sql.rows(em, BEGUN.formatted(whose), values.toArray())
          .forEach(
              row -> found.computeIfPresent(key(row, 0), (key, each) -> begun(each, day(row))));
    }
    readLaws();
    if (!laws.isEmpty() && !found.isEmpty()) {
      curtail(found, alsoDeltas, values);
    }
    return found;
  }

  private static Key key(Object[] row, int at) {
    return new Key(number(row[at]), number(row[at + 1]));
  }

  private static LocalDate day(Object[] row) {
    return LocalDate.ofInstant(Sql.instant(row[2]), Time.ZONE);
  }

  private void add(StandingFacts facts, Object[] row) {
    var from = date(row[3]);
    var to = date(row[4]);
    switch ((String) row[0]) {
      case "ASSIGNED" -> facts.assigned().add(new StandingFacts.Days(from, to));
      case "EXTENSION" -> facts.extensions().add(new Extension(from, to, (String) row[5]));
      case "PERIOD" -> facts.periods().add(new Period(from, to, rules.get(number(row[6]))));
      default ->
          facts
              .sanctions()
              .add(new Sanction("REVOCATION".equals(row[0]), from, to, (String) row[5]));
    }
  }

  private static StandingFacts begun(StandingFacts facts, LocalDate day) {
    return new StandingFacts(
        facts.assigned(),
        day,
        facts.periods(),
        facts.sanctions(),
        facts.curtailments(),
        facts.extensions());
  }

  private void readLaws() {
    for (var row : Sql.rows(em, CURTAILMENTS, known)) {
      var law =
          new Curtailment(
              date(row[2]),
              date(row[3]),
              row[4] == null ? "" : (String) row[4],
              null,
              (String) row[5]);
      laws.computeIfAbsent(number(row[1]), id -> new ArrayList<>())
          .add(new Law(number(row[0]), law));
    }
  }

  /** The laws of a programme, after its facts have been read. */
  List<Curtailment> lawsOf(long programme) {
    return laws.getOrDefault(programme, List.of()).stream().map(Law::curtailment).toList();
  }

  private void curtail(Map<Key, StandingFacts> found, String whose, List<Object> values) {
    var done = new HashMap<Key, LocalDate>();
    if (laws.values().stream()
        .flatMap(List::stream)
        .anyMatch(law -> !law.curtailment().course().isEmpty())) {
      var given = whose.isEmpty() ? List.<Object>of(known) : values;
      Sql.rows(em, DELTAS.formatted(whose), given.toArray())
          .forEach(row -> done.put(key(row, 0), day(row)));
    }
    found.forEach(
        (key, facts) ->
            laws.getOrDefault(key.programme(), List.of())
                .forEach(
                    law ->
                        facts
                            .curtailments()
                            .add(
                                by(law.curtailment(), done.get(new Key(law.id(), key.person()))))));
  }

  private static Curtailment by(Curtailment law, LocalDate doneOn) {
    return new Curtailment(law.earnedBefore(), law.until(), law.course(), doneOn, law.decision());
  }
}
