package vn.thao.learning.control;

import static vn.thao.platform.control.Sql.number;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thao.learning.entity.CandidateRow;
import vn.thao.learning.entity.CandidateRow.Verdict;
import vn.thao.learning.entity.NominationChoice;
import vn.thao.learning.entity.NominationFact;
import vn.thao.learning.entity.NominationPreview;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Scope;

/** One look at nominations: a date, a time of knowledge, and how far the caller may see. */
public final class NominationReading {

  private final FactSql.Reader reader;
  private final LocalDate asOf;
  private final Instant knownAt;
  private final Scope scope;

  public NominationReading(FactSql.Reader reader, LocalDate asOf, Instant knownAt, Scope scope) {
    this.reader = reader;
    this.asOf = asOf;
    this.knownAt = knownAt;
    this.scope = scope;
  }

  /**
   * Of people who work in the scope on the date, sorted by name.
   *
   * @param course null: all
   */
  public List<NominationFact> facts(String course) {
    return sql(course, scope).nominations().stream().map(this::fact).toList();
  }

  private NominationFact fact(Object[] row) {
    return new NominationFact(
        number(row[0]),
        number(row[1]),
        (String) row[2],
        (String) row[3],
        Sql.date(row[4]),
        Sql.date(row[5]),
        (String) row[6],
        day(row[7]),
        day(row[8]),
        Sql.date(row[9]),
        (String) row[10]);
  }

  /** What was not known then has not happened. */
  private LocalDate day(Object stored) {
    var instant = Sql.instant(stored);
    return instant == null || instant.isAfter(knownAt)
        ? null
        : LocalDate.ofInstant(instant, Time.ZONE);
  }

  NominationPreview preview(NominationChoice choice) {
    Map<Long, Object[]> candidates = new LinkedHashMap<>();
    if (choice.hasGroup()) {
      sql("", group(choice)).holders(choice.positions()).forEach(row -> keep(candidates, row));
    }
    if (!choice.people().isEmpty()) {
      var named = sql("", scope).named(choice.people());
      if (named.size() < choice.people().stream().distinct().count()) {
        throw new NotFound("failure.not-found");
      }
      named.forEach(row -> keep(candidates, row));
    }
    var standing = standing(choice.course());
    var completed = completed(choice.course());
    return new NominationPreview(
        candidates.values().stream().map(row -> candidate(row, standing, completed)).toList());
  }

  /** Who is there by one way and gone by the other, is there. */
  private static void keep(Map<Long, Object[]> candidates, Object[] row) {
    candidates.merge(
        number(row[0]), row, (one, other) -> number(one[2]) >= number(other[2]) ? one : other);
  }

  private Scope group(NominationChoice choice) {
    if (choice.units().isEmpty()) {
      return scope;
    }
    var paths = new ArrayList<String>();
    for (var row : sql("", scope).units()) {
      if (choice.units().contains((String) row[1])) {
        paths.add((String) row[3]);
      }
    }
    if (paths.size() < choice.units().stream().distinct().count()) {
      throw new NotFound("failure.not-found");
    }
    return new Scope(paths);
  }

  private static CandidateRow candidate(
      Object[] row, Map<Long, LocalDate> standing, Map<Long, Boolean> completed) {
    long id = number(row[0]);
    var verdict =
        number(row[2]) == 0
            ? Verdict.LEFT
            : completed.containsKey(id)
                ? Verdict.COMPLETED
                : standing.containsKey(id) ? Verdict.ALREADY : Verdict.NEW;
    return new CandidateRow(id, (String) row[1], verdict, standing.get(id), List.of());
  }

  private Map<Long, LocalDate> standing(String course) {
    Map<Long, LocalDate> due = new HashMap<>();
    reader
        .rows(
            "select n.person_id, n.due_on from learning_nomination n join content_course c"
                + " on c.id = n.course_id where n.open_key is not null and c.code = ?1",
            course)
        .forEach(row -> due.put(number(row[0]), Sql.date(row[1])));
    return due;
  }

  private Map<Long, Boolean> completed(String course) {
    Map<Long, Boolean> done = new HashMap<>();
    reader
        .rows(
            "select k.person_id, k.id from learning_completion k join learning_registration g"
                + " on g.id = k.registration_id join content_course c on c.id = g.course_id"
                + " where c.code = ?1",
            course)
        .forEach(row -> done.put(number(row[0]), true));
    return done;
  }

  /** Where these people work within the scope, by person, in words. */
  Map<Long, List<String>> posts(List<Long> people, Locale language) {
    Map<Long, List<String>> posts = new HashMap<>();
    if (people.isEmpty()) {
      return posts;
    }
    boolean english = "en".equals(language.getLanguage());
    for (var row : sql("", scope).postsOf(people)) {
      posts
          .computeIfAbsent(number(row[0]), id -> new ArrayList<>())
          .add(row[english ? 2 : 1] + " · " + row[3] + " – " + row[english ? 5 : 4]);
    }
    return posts;
  }

  NominationSql sql(String course, Scope within) {
    return new NominationSql(reader, asOf, knownAt, course, within);
  }
}
