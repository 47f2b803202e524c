package vn.thao.reports.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thao.platform.entity.Scope;

/**
 * The statements behind R03. Parameter 1 is the date, 2 the time of knowledge, 3 the position's
 * code (null: all), the rest the paths of the scope. The same text runs on H2, MariaDB and MySQL;
 * it is apart from the EntityManager so that a test can run it on a bare database.
 */
final class StaffingSql {

  /** Runs a statement whose parameters are {@code ?1, ?2, …}. */
  @FunctionalInterface
  interface Reader {
    List<Object[]> rows(String sql, Object... values);
  }

  private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");
  private static final String HAS_FULL_TIME =
      "max(case when a.kind = 'FULL_TIME' then 1 else 0 end)";

  private final Reader reader;
  private final List<Object> values = new ArrayList<>();
  private final List<String> paths;

  /**
   * @param own the paths themselves, not what is below them
   */
  StaffingSql(
      Reader reader, LocalDate asOf, Instant knownAt, String position, Scope scope, boolean own) {
    this.reader = reader;
    this.paths = scope.paths();
    values.add(asOf);
    values.add(knownAt);
    values.add(position == null ? "" : position);
    paths.forEach(path -> values.add(own ? path : path + "%"));
  }

  List<Object[]> positions() {
    return rows(
        "select p.code, p.name_vi, p.name_en from people_position p where p.valid_from <= ?1"
            + " and (p.valid_to is null or p.valid_to >= ?1) and p.recorded_at <= ?2"
            + " order by length(p.code), p.code");
  }

  List<Object[]> units() {
    return rows(
        "select u.id, u.code, v.parent_id, v.path, v.name_vi, v.name_en, v.type from people_unit u"
            + " join people_unit_version v on v.unit_id = u.id where "
            + valid("v")
            + reached("v")
            + " order by v.path");
  }

  List<Object[]> norms() {
    return rows(
        "select n.unit_id, n.unit_type, n.position_id, n.kind, n.required from people_norm n"
            + " join people_position p on p.id = n.position_id where "
            + valid("n")
            + " and (?3 = '' or p.code = ?3) order by n.valid_from, n.recorded_at, n.id");
  }

  List<Object[]> posts() {
    return rows(
        "select a.person_id, a.unit_id, a.position_id, a.kind from people_assignment a"
            + " join people_unit_version v on v.unit_id = a.unit_id"
            + " join people_position p on p.id = a.position_id where "
            + valid("a")
            + " and "
            + valid("v")
            + reached("v")
            + " and (?3 = '' or p.code = ?3)");
  }

  /** Person, how many competencies are required, how many of them are not attained. */
  List<Object[]> gaps() {
    return rows(gapsOfPeople());
  }

  /** Person, name, sorting key, whether one of the posts is full-time (1) or none (0). */
  List<Object[]> members() {
    return rows(
        "select p.id, p.full_name, p.sort_key, "
            + HAS_FULL_TIME
            + " from people_assignment a join people_person p on p.id = a.person_id"
            + " join people_unit_version v on v.unit_id = a.unit_id"
            + " join people_position o on o.id = a.position_id where "
            + valid("a")
            + " and "
            + valid("v")
            + reached("v")
            + " and (?3 = '' or o.code = ?3) and p.recorded_at <= ?2"
            + " group by p.id, p.full_name, p.sort_key order by p.sort_key, p.id");
  }

  /** Where these people work within the scope. */
  List<Object[]> postsOf(List<Long> people) {
    var marks = new ArrayList<Object>(values);
    marks.addAll(people);
    var in =
        IntStream.rangeClosed(values.size() + 1, marks.size())
            .mapToObj(i -> "?" + i)
            .collect(Collectors.joining(","));
    return rows(
        "select a.person_id, v.name_vi, v.name_en, p.code, p.name_vi as position_vi,"
            + " p.name_en as position_en, a.kind from people_assignment a"
            + " join people_unit_version v on v.unit_id = a.unit_id"
            + " join people_position p on p.id = a.position_id where "
            + valid("a")
            + " and "
            + valid("v")
            + reached("v")
            + " and a.person_id in ("
            + in
            + ") order by a.valid_from, a.id",
        marks);
  }

  /**
   * What counts is every position of the person, also outside the scope and the chosen position.
   * Nobody rates himself into a qualification, and a higher level includes the lower. What is
   * needed and what is reached are laid under one another and grouped once: joining two grouped
   * tables would be done anew for each row on some servers.
   */
  private String gapsOfPeople() {
    return "select y.person_id, count(*) as required_count,"
        + " sum(case when y.reached < y.needed then 1 else 0 end) as gap_count from ("
        + "select x.person_id, x.competency_id, max(x.needed) as needed, max(x.reached) as reached"
        + " from (select a.person_id as person_id, r.competency_id as competency_id,"
        + " r.level as needed, 0 as reached from people_assignment a"
        + " join competency_requirement r on r.position_id = a.position_id where "
        + valid("a")
        + " and "
        + valid("r")
        + somewhereInScope("a")
        + " union all select e.person_id, e.competency_id, 0, e.level from competency_evidence e"
        + " where e.observed_on <= ?1 and (e.valid_until is null or e.valid_until >= ?1)"
        + " and e.source <> 'SELF' and "
        + known("e")
        + somewhereInScope("e")
        + ") x group by x.person_id, x.competency_id having max(x.needed) > 0"
        + ") y group by y.person_id";
  }

  private String somewhereInScope(String alias) {
    return " and "
        + alias
        + ".person_id in (select s.person_id from people_assignment s"
        + " join people_unit_version w on w.unit_id = s.unit_id where "
        + valid("s")
        + " and "
        + valid("w")
        + reached("w")
        + ")";
  }

  /** Valid on the date, as far as it was known. */
  private static String valid(String alias) {
    return "%1$s.valid_from <= ?1 and (%1$s.valid_to is null or %1$s.valid_to >= ?1) and %2$s"
        .formatted(alias, known(alias));
  }

  private static String known(String alias) {
    return "%1$s.recorded_at <= ?2 and (%1$s.retracted_at is null or %1$s.retracted_at > ?2)"
        .formatted(alias);
  }

  private String reached(String alias) {
    var reached =
        IntStream.range(0, paths.size())
            .mapToObj(i -> alias + ".path like ?" + (i + 4))
            .collect(Collectors.joining(" or "));
    return " and (" + (reached.isEmpty() ? "1 = 0" : reached) + ")";
  }

  private List<Object[]> rows(String sql) {
    return rows(sql, values);
  }

  /**
   * Numbers the parameters as they come, so that none is handed over that the text doesn't name.
   */
  private List<Object[]> rows(String sql, List<Object> named) {
    var given = new ArrayList<Object>();
    var numbered =
        PARAMETER
            .matcher(sql)
            .replaceAll(
                found -> {
                  given.add(named.get(Integer.parseInt(found.group(1)) - 1));
                  return "?" + given.size();
                });
    return reader.rows(numbered, given.toArray());
  }
}
