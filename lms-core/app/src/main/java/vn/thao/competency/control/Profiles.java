package vn.thao.competency.control;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thao.competency.entity.Evidence;
import vn.thao.competency.entity.EvidenceSource;
import vn.thao.competency.entity.Levels;
import vn.thao.competency.entity.Profile;
import vn.thao.competency.entity.ProfileRow;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;

/** The competency profile (hồ sơ năng lực) of a person on a date. Three queries. */
@ApplicationScoped
public class Profiles {

  private static final String REQUIRED =
      "select c.code, c.name_vi, c.name_en, r.level, p.code, b.text_vi, b.text_en, s.name_vi,"
          + " s.name_en, c.position, p.name_vi, p.name_en from people_assignment a"
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
      "select c.code, e.level, e.source, e.observed_on, e.valid_until, e.title_vi, e.title_en,"
          + " e.recorded_at, s.name_vi, s.name_en from competency_evidence e"
          + " join competency_competency c on c.id = e.competency_id"
          + " join competency_scale s on s.level = e.level"
          + " where e.person_id = ?1 and e.retracted_at is null and e.observed_on <= ?2"
          + " order by e.observed_on desc, e.id desc";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;

  @Requires(Permission.LEARN)
  @Transactional(SUPPORTS)
  public Profile mine(LocalDate asOf, Locale language) {
    return profile("", user.personId(), asOf, language);
  }

  /** Of somebody within the caller's scope; elsewhere it is as if there were nobody. */
  @Requires(Permission.READ_PEOPLE)
  @Transactional
  public Profile of(long personId, LocalDate asOf, Locale language) {
    var scope = user.scope(Permission.READ_PEOPLE);
    var paths =
        Sql.rows(
            em,
            "select v.path, p.full_name from people_assignment a"
                + " join people_person p on p.id = a.person_id join people_unit_version v"
                + " on v.unit_id = a.unit_id and v.retracted_at is null where a.person_id = ?1"
                + " and a.retracted_at is null and a.valid_from <= ?2"
                + " and (a.valid_to is null or a.valid_to >= ?2)",
            personId,
            asOf);
    if (paths.stream().noneMatch(row -> scope.covers((String) row[0]))) {
      throw new NotFound("failure.not-found");
    }
    return profile((String) paths.get(0)[1], personId, asOf, language);
  }

  private Profile profile(String person, long personId, LocalDate asOf, Locale language) {
    boolean english = "en".equals(language.getLanguage());
    Map<String, List<Object[]>> required = new TreeMap<>();
    for (var row : Sql.rows(em, REQUIRED, personId, asOf)) {
      required.computeIfAbsent((String) row[0], code -> new ArrayList<>()).add(row);
    }
    Map<Integer, String> names = new TreeMap<>();
    var evidence =
        Sql.rows(em, EVIDENCE, personId, asOf).stream()
            .map(
                row -> {
                  names.put((int) Sql.number(row[1]), (String) row[english ? 9 : 8]);
                  return evidence(row);
                })
            .collect(Collectors.groupingBy(Evidence::competency));
    var rows =
        required.values().stream()
            .map(each -> row(each, evidence, names, asOf, english))
            .sorted(Comparator.comparing(ProfileRow::code))
            .toList();
    var positions =
        required.values().stream()
            .flatMap(List::stream)
            .map(row -> position(row, english))
            .distinct()
            .sorted()
            .toList();
    return new Profile(person, asOf, positions, rows);
  }

  private static ProfileRow row(
      List<Object[]> required,
      Map<String, List<Evidence>> evidence,
      Map<Integer, String> names,
      LocalDate asOf,
      boolean english) {
    var top = required.get(0);
    var code = (String) top[0];
    int level = (int) Sql.number(top[3]);
    var own = evidence.getOrDefault(code, List.of());
    int attained = Levels.on(asOf, own);
    return new ProfileRow(
        code,
        (String) top[english ? 2 : 1],
        level,
        attained,
        Levels.expired(asOf, own),
        (String) top[english ? 8 : 7],
        names.getOrDefault(attained, ""),
        required.stream()
            .filter(row -> Sql.number(row[3]) == level)
            .map(row -> position(row, english))
            .distinct()
            .toList(),
        (String) top[english ? 6 : 5],
        Levels.best(asOf, own).orElse(null),
        own);
  }

  private static String position(Object[] row, boolean english) {
    return row[4] + " – " + row[english ? 11 : 10];
  }

  private static Evidence evidence(Object[] row) {
    return new Evidence(
        (String) row[0],
        (int) Sql.number(row[1]),
        EvidenceSource.valueOf((String) row[2]),
        Sql.date(row[3]),
        Sql.date(row[4]),
        (String) row[5],
        (String) row[6],
        Sql.instant(row[7]));
  }
}
