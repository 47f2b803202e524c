package vn.thao.reports.control;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import vn.thao.competency.control.EvidenceReading;
import vn.thao.competency.entity.Levels;
import vn.thao.competency.entity.PolicyHistory;

/**
 * A small province by hand on the real schema: T above A (with A1 below) and B, both departments.
 * Position P1 asks for C01 at level 2 and C02 at level 1, P2 for C01 at level 3, P3 for nothing.
 */
final class StaffingData implements AutoCloseable {

  static final LocalDate START = LocalDate.of(2026, 1, 1);
  static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  private final Connection connection;
  private final Map<String, Long> ids = new HashMap<>();
  private long last;
  int statements;

  StaffingData() throws SQLException {
    Flyway.configure()
        .dataSource(url, "sa", "")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    connection = DriverManager.getConnection(url, "sa", "");
    unit("T", null, "/1/", "province");
    unit("A", "T", "/1/2/", "department");
    unit("A1", "A", "/1/2/3/", "division");
    unit("B", "T", "/1/4/", "department");
    for (var code : List.of("P1", "P2", "P3")) {
      insert(
          "people_position",
          "id, code, name_vi, name_en, valid_from, recorded_at",
          id(code),
          code,
          code + " vi",
          code + " en",
          START,
          EARLY);
    }
    competency("C01");
    competency("C02");
    require("P1", "C01", 2);
    require("P1", "C02", 1);
    require("P2", "C01", 3);
  }

  long id(String code) {
    return ids.computeIfAbsent(code, key -> ++last);
  }

  private void unit(String code, String parent, String path, String type) {
    insert("people_unit", "id, code, recorded_at", id("u" + code), code, EARLY);
    insert(
        "people_unit_version",
        "id, unit_id, parent_id, path, name_vi, name_en, type, valid_from, recorded_at",
        ++last + 1000,
        id("u" + code),
        parent == null ? null : id("u" + parent),
        path,
        code + " vi",
        code + " en",
        type,
        START,
        EARLY);
  }

  void competency(String code) {
    insert(
        "competency_competency",
        "id, code, kind, name_vi, name_en, position",
        id(code),
        code,
        "D",
        code,
        code,
        1);
  }

  void require(String position, String competency, int level) {
    insert(
        "competency_requirement",
        "id, position_id, competency_id, level, decision, valid_from, recorded_at",
        ++last + 1000,
        id(position),
        id(competency),
        level,
        "",
        START,
        EARLY);
  }

  void person(String name) {
    insert(
        "people_person",
        "id, staff_number, full_name, given_name, sort_key, search_name, recorded_at",
        id(name),
        name,
        name,
        name,
        name,
        name,
        EARLY);
  }

  /** A new person where needed. */
  long assign(
      String name, String unit, String position, String kind, LocalDate from, LocalDate to) {
    if (!ids.containsKey(name)) {
      person(name);
    }
    long assignment = ++last + 1000;
    insert(
        "people_assignment",
        "id, person_id, unit_id, position_id, kind, share, decision, valid_from, valid_to,"
            + " recorded_at",
        assignment,
        id(name),
        id("u" + unit),
        id(position),
        kind,
        100,
        "",
        from,
        to,
        EARLY);
    return assignment;
  }

  void norm(String unit, String type, String position, String kind, int required) {
    insert(
        "people_norm",
        "id, unit_id, unit_type, position_id, kind, required, source, valid_from, recorded_at",
        ++last + 1000,
        unit == null ? null : id("u" + unit),
        type,
        id(position),
        kind,
        required,
        "",
        START,
        EARLY);
  }

  long evidence(
      String name, String competency, int level, String source, LocalDate on, LocalDate until) {
    return evidence(name, competency, level, source, on, until, EARLY);
  }

  long evidence(
      String name,
      String competency,
      int level,
      String source,
      LocalDate on,
      LocalDate until,
      Instant known) {
    long evidence = ++last + 1000;
    insert(
        "competency_evidence",
        "id, person_id, competency_id, level, source, strength, observed_on, valid_until, rule,"
            + " reference, title_vi, title_en, recorded_at",
        evidence,
        id(name),
        id(competency),
        level,
        source,
        1,
        on,
        until,
        "test",
        "r" + evidence,
        "",
        "",
        known);
    return evidence;
  }

  /** Writes the projection of all evidence there is. */
  void project() {
    new EvidenceReading(this::rows, EvidenceReading.NOW)
        .of(
            rows("select id, staff_number from people_person").stream()
                .map(row -> (Long) row[0])
                .toList())
        .forEach(
            (person, competencies) ->
                competencies.forEach(
                    (competency, evidence) ->
                        Levels.intervals(evidence, PolicyHistory.NONE)
                            .forEach(
                                one ->
                                    insert(
                                        "competency_attained",
                                        "person_id, competency_id, valid_from, valid_to, level,"
                                            + " practised",
                                        person,
                                        competency,
                                        one.from(),
                                        one.to(),
                                        one.level(),
                                        one.practised() ? 1 : 0))));
  }

  /** Nothing has been practised lately. */
  void idle(String name) {
    change("update competency_attained set practised = 0 where person_id = ?", id(name));
  }

  /** A course with one published version and one activity. */
  void course(String code) {
    course(code, "{}");
  }

  void course(String code, String definition) {
    insert("content_course", "id, code, recorded_at", id(code), code, EARLY);
    insert(
        "content_version",
        "id, course_id, number, status, title_vi, title_en, definition, hash, recorded_at,"
            + " published_at",
        id(code),
        id(code),
        1,
        "PUBLISHED",
        code,
        code,
        definition,
        "",
        EARLY,
        EARLY);
    insert(
        "content_module",
        "id, version_id, position, folder, title_vi, title_en",
        id(code),
        id(code),
        1,
        "",
        "",
        "");
    insert(
        "content_activity",
        "id, module_id, version_id, position, code, type, title_vi, title_en, minutes, definition,"
            + " plugin_version",
        id(code),
        id(code),
        id(code),
        1,
        "",
        "page",
        "",
        "",
        1,
        "{}",
        "");
  }

  long nominate(
      String name, String course, LocalDate due, LocalDate from, LocalDate to, Instant known) {
    long nomination = ++last + 1000;
    insert(
        "learning_nomination",
        "id, nomination_id, batch_id, person_id, course_id, due_on, reason, nominated_by,"
            + " valid_from, valid_to, recorded_at",
        nomination,
        nomination,
        1,
        id(name),
        id(course),
        due,
        "",
        1,
        from,
        to,
        known);
    return nomination;
  }

  /** Registered and begun at once. */
  long begin(String name, String course, Instant at) {
    long registration = ++last + 1000;
    insert(
        "learning_registration",
        "id, person_id, course_id, version_id, source, registered_at",
        registration,
        id(name),
        id(course),
        id(course),
        "SELF",
        at);
    insert(
        "learning_run",
        "id, registration_id, activity_id, type, plugin_version, seed, started_at",
        registration,
        registration,
        id(course),
        "page",
        "",
        0,
        at);
    return registration;
  }

  void complete(long registration, String name, String course, Instant at) {
    insert(
        "learning_completion",
        "id, registration_id, person_id, version_id, completed_at",
        registration,
        registration,
        id(name),
        id(course),
        at);
  }

  /** Its version is retired, which is told at that instant. */
  void retire(String course, Instant at) {
    insert(
        "content_step",
        "id, version_id, step, recorded_at, actor",
        ++last + 1000,
        id(course),
        "RETIRED",
        at,
        "");
    change("update content_version set status = 'RETIRED' where id = ?", id(course));
  }

  void retract(String table, long id, Instant at) {
    change("update " + table + " set retracted_at = ? where id = ?", stored(at), id);
  }

  private void change(String sql, Object... values) {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      if (statement.executeUpdate() < 1) {
        throw new AssertionError("nothing to change");
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** A unit that takes over these as a whole from the day on. */
  void successor(String code, LocalDate from, String... formers) {
    insert("people_unit", "id, code, recorded_at", id("u" + code), code, EARLY);
    insert(
        "people_unit_version",
        "id, unit_id, parent_id, path, name_vi, name_en, type, valid_from, recorded_at",
        ++last + 1000,
        id("u" + code),
        id("uT"),
        "/1/99/",
        code,
        code,
        "department",
        from,
        EARLY);
    for (var former : formers) {
      insert(
          "people_unit_former",
          "id, unit_id, former_id, path, whole, valid_from, change_id, recorded_at",
          ++last + 1000,
          id("u" + code),
          id("u" + former),
          "",
          1,
          from,
          1,
          EARLY);
    }
  }

  void establishment(String unit, String position, int assigned) {
    insert(
        "people_establishment",
        "id, unit_id, position_id, assigned, decision, valid_from, recorded_at",
        ++last + 1000,
        id("u" + unit),
        id(position),
        assigned,
        "",
        START,
        EARLY);
  }

  private void insert(String table, String columns, Object... values) {
    var marks = Stream.of(values).map(value -> "?").collect(Collectors.joining(","));
    try (var statement =
        connection.prepareStatement(
            "insert into " + table + " (" + columns + ") values (" + marks + ")")) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, stored(values[i]));
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Stands for the EntityManager: the parameters come numbered in the order of the text. */
  List<Object[]> rows(String sql, Object... values) {
    statements++;
    try (var statement = connection.prepareStatement(sql.replaceAll("\\?\\d+", "?"))) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, stored(values[i]));
      }
      var result = statement.executeQuery();
      var rows = new ArrayList<Object[]>();
      while (result.next()) {
        var row = new Object[result.getMetaData().getColumnCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = result.getObject(i + 1);
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static Object stored(Object value) {
    return value instanceof Instant instant
        ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
        : value;
  }

  @Override
  public void close() throws SQLException {
    connection.createStatement().execute("shutdown");
  }
}
