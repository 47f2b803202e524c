package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thao.competency.entity.Attained;
import vn.thao.competency.entity.Evidence;
import vn.thao.competency.entity.EvidenceRow;
import vn.thao.competency.entity.EvidenceSource;
import vn.thao.competency.entity.Levels;
import vn.thao.competency.entity.PolicyHistory;
import vn.thao.competency.entity.Profile;
import vn.thao.competency.entity.ProfileRow;
import vn.thao.competency.entity.Proof;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.LocalName;

/** Puts a profile together from three statements. */
final class ProfileReading {

  private static final String REQUIRED =
      "select c.code, c.name_vi, c.name_en, r.level, p.code, b.text_vi, b.text_en, s.name_vi,"
          + " s.name_en, c.position, p.name_vi, p.name_en, c.id from people_assignment a"
          + " join people_position p on p.id = a.position_id"
          + " join competency_requirement r on r.position_id = a.position_id"
          + " join competency_competency c on c.id = r.competency_id"
          + " join competency_scale s on s.level = r.level"
          + " left join competency_behaviour b on b.competency_id = c.id and b.level = r.level"
          + " where a.person_id = ?1 and a.retracted_at is null and a.valid_from <= ?2"
          + " and (a.valid_to is null or a.valid_to >= ?2)"
          + " and r.retracted_at is null and r.valid_from <= ?2"
          + " and (r.valid_to is null or r.valid_to >= ?2) order by c.position, r.level desc";

  private static final String EVIDENCE =
      "select e.id, e.competency_id, e.level, e.source, e.observed_on, e.valid_until, e.title_vi,"
          + " e.title_en, e.assessor_id, p.full_name, e.note, e.artefact_id, f.name,"
          + " e.artefact_reference, e.clause_id, l.label_vi, l.label_en, r.kind, r.reason,"
          + " r.recorded_at, s.name_vi, s.name_en, c.code, c.name_vi, c.name_en"
          + " from competency_evidence e join competency_competency c on c.id = e.competency_id"
          + " join competency_scale s on s.level = e.level"
          + " left join people_person p on p.id = e.assessor_id"
          + " left join competency_artefact f on f.id = e.artefact_id"
          + " left join law_clause l on l.id = e.clause_id"
          + " left join competency_evidence r on r.replaces = e.id"
          + " where e.person_id = ?1 and e.kind = 'EVIDENCE' and e.retracted_at is null"
          + " and e.observed_on <= ?2 order by c.position, e.observed_on desc, e.id desc";

  private final EntityManager em;
  private final LocalDate asOf;
  private final boolean english;
  private final boolean own;
  private final boolean selfRatings;
  private final Map<Integer, String> levelNames = new HashMap<>();
  private final Map<Long, List<Evidence>> counting = new HashMap<>();
  private final Map<Long, List<EvidenceRow>> shown = new HashMap<>();
  private final Map<Long, Object[]> competencies = new LinkedHashMap<>();
  private Map<Long, PolicyHistory> policies;

  /**
   * @param own whether notes and files may be shown
   * @param selfRatings whether what the person says of the own level may be shown
   */
  ProfileReading(
      EntityManager em, LocalDate asOf, Locale language, boolean own, boolean selfRatings) {
    this.em = em;
    this.asOf = asOf;
    this.english = "en".equals(language.getLanguage());
    this.own = own;
    this.selfRatings = selfRatings;
  }

  Profile of(long personId, String name) {
    var required = new LinkedHashMap<Long, List<Object[]>>();
    for (var row : Sql.rows(em, REQUIRED, personId, asOf)) {
      required.computeIfAbsent(number(row[12]), id -> new ArrayList<>()).add(row);
      levelNames.put((int) number(row[3]), in(row[7], row[8]));
    }
    Sql.rows(em, EVIDENCE, personId, asOf).forEach(this::take);
    policies =
        new EvidenceReading((sql, values) -> Sql.rows(em, sql, values), EvidenceReading.NOW)
            .policies();
    var rows = new ArrayList<ProfileRow>();
    required.forEach((competency, posts) -> rows.add(required(competency, posts)));
    var others =
        competencies.keySet().stream()
            .filter(id -> !required.containsKey(id))
            .map(this::other)
            .toList();
    var positions =
        required.values().stream()
            .flatMap(List::stream)
            .map(this::position)
            .distinct()
            .sorted()
            .toList();
    return new Profile(name, asOf, positions, rows, others);
  }

  private void take(Object[] row) {
    if (!selfRatings && isSelf(row)) {
      return;
    }
    long competency = number(row[1]);
    int level = (int) number(row[2]);
    levelNames.put(level, in(row[20], row[21]));
    competencies.putIfAbsent(competency, row);
    var evidence =
        new Evidence(
            number(row[0]),
            (String) row[22],
            level,
            EvidenceSource.valueOf((String) row[3]),
            row[8] == null ? null : number(row[8]),
            Sql.date(row[4]),
            Sql.date(row[5]),
            (String) row[6],
            (String) row[7],
            null);
    if (row[17] == null) {
      counting.computeIfAbsent(competency, id -> new ArrayList<>()).add(evidence);
    }
    shown.computeIfAbsent(competency, id -> new ArrayList<>()).add(shown(evidence, row));
  }

  private EvidenceRow shown(Evidence evidence, Object[] row) {
    return new EvidenceRow(
        evidence.id(),
        evidence.level(),
        evidence.source(),
        evidence.observedOn(),
        evidence.validUntil(),
        new LocalName(evidence.titleVi(), evidence.titleEn()),
        state(evidence, (String) row[17]),
        (String) row[9],
        own || isSelf(row)
            ? new Proof((String) row[10], id(row[11]), (String) row[13], id(row[14]))
            : null,
        own ? (String) row[12] : null,
        row[14] == null ? null : new LocalName((String) row[15], (String) row[16]),
        (String) row[18],
        Sql.instant(row[19]));
  }

  private static boolean isSelf(Object[] row) {
    return EvidenceSource.SELF.name().equals(row[3]);
  }

  private EvidenceRow.State state(Evidence evidence, String replacedBy) {
    if (replacedBy != null) {
      return EvidenceBook.EVIDENCE.equals(replacedBy)
          ? EvidenceRow.State.CORRECTED
          : EvidenceRow.State.REVOKED;
    }
    if (!evidence.source().counts()) {
      return EvidenceRow.State.SELF;
    }
    return evidence.isExpiredOn(asOf) ? EvidenceRow.State.EXPIRED : EvidenceRow.State.COUNTS;
  }

  private static Long id(Object value) {
    return value == null ? null : number(value);
  }

  private ProfileRow required(long competency, List<Object[]> posts) {
    var top = posts.get(0);
    int level = (int) number(top[3]);
    return row(
        competency,
        (String) top[0],
        in(top[1], top[2]),
        level,
        in(top[7], top[8]),
        posts.stream()
            .filter(row -> number(row[3]) == level)
            .map(this::position)
            .distinct()
            .toList(),
        in(top[5], top[6]));
  }

  private ProfileRow other(long competency) {
    var row = competencies.get(competency);
    return row(competency, (String) row[22], in(row[23], row[24]), 0, "", List.of(), "");
  }

  private ProfileRow row(
      long competency,
      String code,
      String name,
      int required,
      String requiredName,
      List<String> positions,
      String behaviour) {
    var evidence = counting.getOrDefault(competency, List.of());
    var history = policies.getOrDefault(competency, PolicyHistory.NONE);
    var policy = history.on(asOf);
    var held = Levels.on(asOf, evidence, policy);
    int target = ProfileRow.target(required, held.level());
    return new ProfileRow(
        code,
        name,
        required,
        held.level(),
        held.expired(),
        requiredName,
        levelNames.getOrDefault(held.level(), ""),
        positions,
        behaviour,
        held,
        until(evidence, history, held.level()),
        target == 0 ? List.of() : List.copyOf(Levels.missing(asOf, evidence, policy, target)),
        shown.getOrDefault(competency, List.of()));
  }

  /** The level may end before its evidence does, or be split by practice that becomes old. */
  private LocalDate until(List<Evidence> evidence, PolicyHistory history, int level) {
    LocalDate last = null;
    for (var one : Levels.intervals(evidence, history)) {
      boolean holds = last == null && !one.from().isAfter(asOf) && !one.to().isBefore(asOf);
      boolean goesOn = last != null && one.from().equals(last.plusDays(1)) && one.level() == level;
      last = holds || goesOn ? one.to() : last;
    }
    return Attained.OPEN.equals(last) ? null : last;
  }

  private String position(Object[] row) {
    return row[4] + " – " + in(row[10], row[11]);
  }

  private String in(Object vi, Object en) {
    return (String) (english ? en : vi);
  }
}
