package vn.thao.certification.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.JsonText;

/** Reads what a statement freezes: the person's name, the course as it was taken, the unit. */
final class StatementFacts {

  private static final String COURSE =
      "select p.full_name, c.code, v.title_vi, v.title_en, v.definition from content_version v"
          + " join content_course c on c.id = v.course_id join people_person p on p.id = ?1"
          + " where v.id = ?2";

  private static final String UNIT_COLUMNS =
      "select u.id, u.code, v.name_vi, v.name_en, w.name_vi as agency_vi, w.name_en as agency_en"
          + " from people_unit u join people_unit_version v on v.unit_id = u.id"
          + "  and v.retracted_at is null and v.valid_from <= ?1"
          + "  and (v.valid_to is null or v.valid_to >= ?1)"
          + " left join people_unit_version w on w.unit_id = v.parent_id"
          + "  and w.retracted_at is null and w.valid_from <= ?1"
          + "  and (w.valid_to is null or w.valid_to >= ?1)";

  private static final String CURRENT =
      UNIT_COLUMNS
          + " join people_assignment a on a.unit_id = u.id and a.person_id = ?2"
          + "  and a.retracted_at is null and a.valid_from <= ?1"
          + "  and (a.valid_to is null or a.valid_to >= ?1) order by a.valid_from, a.id limit 1";

  /** Who has left or not yet begun: the newest unit there was, so that no completion is lost. */
  private static final String ANY =
      UNIT_COLUMNS
          + " join people_assignment a on a.unit_id = u.id and a.person_id = ?2"
          + "  and a.retracted_at is null order by a.valid_from desc, a.id desc limit 1";

  private static final String TOP =
      UNIT_COLUMNS + " where v.parent_id is null order by v.valid_from, u.id limit 1";

  private final EntityManager em;

  StatementFacts(EntityManager em) {
    this.em = em;
  }

  /** The unit that issues; empty only in an installation without any unit. */
  Optional<Issuer> issuer(long personId, LocalDate day) {
    return Stream.of(CURRENT, ANY)
        .map(sql -> first(sql, day, personId))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> first(TOP, day));
  }

  private Optional<Issuer> first(String sql, Object... values) {
    return Sql.rows(em, sql, values).stream()
        .map(
            row ->
                new Issuer(
                    number(row[0]), (String) row[1], name(row[2], row[3]), name(row[4], row[5])))
        .findFirst();
  }

  /** Adds name, course and periods. */
  JsonObjectBuilder course(long personId, long versionId) {
    var row = Sql.rows(em, COURSE, personId, versionId).get(0);
    return Json.createObjectBuilder()
        .add("fullName", (String) row[0])
        .add("periods", periods(JsonText.parse(Sql.text(row[4]))))
        .add(
            "course",
            Json.createObjectBuilder(name(row[2], row[3]).orElseThrow())
                .add("code", (String) row[1]));
  }

  static int periods(JsonObject definition) {
    return definition.get("periods") instanceof JsonNumber periods ? periods.intValue() : 0;
  }

  private static Optional<JsonObject> name(Object vi, Object en) {
    return Optional.ofNullable((String) vi)
        .map(text -> Json.createObjectBuilder().add("vi", text).add("en", (String) en).build());
  }

  /** The unit as it is named on the day, and the agency above it. */
  record Issuer(long unitId, String code, Optional<JsonObject> name, Optional<JsonObject> agency) {}
}
