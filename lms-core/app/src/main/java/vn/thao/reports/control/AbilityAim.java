package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import vn.thao.people.entity.ImportColumn;
import vn.thao.people.entity.ImportKind;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.entity.AbilityNormDraft;

/** For whom, in which position, and of what a norm asks people: the columns of its row. */
record AbilityAim(
    String text,
    Long unit,
    String type,
    Long position,
    Long competency,
    Integer level,
    Long programme) {

  static final String TYPE = "T.";
  static final String UNIT = "U.";

  private static final String STANDS =
      ".valid_from <= ?2 and (%1$s.valid_to is null or %1$s.valid_to >= ?2)"
          + " and %1$s.retracted_at is null";

  /**
   * What a draft names.
   *
   * @param scope of the caller
   * @throws Refused when there is no such thing
   */
  static AbilityAim of(EntityManager em, AbilityNormDraft draft, Scope scope, LocalDate today) {
    var type = type(draft.whom());
    var competency = draft.competency();
    return new AbilityAim(
        String.join("~", draft.whom(), draft.position(), draft.ability()),
        type == null ? unit(em, draft.whom(), scope, today) : null,
        type,
        draft.position().isEmpty()
            ? null
            : id(
                em,
                "select p.id, p.code from people_position p where p.code = ?1 and p"
                    + STANDS.formatted("p"),
                "ability-norms.no-position",
                draft.position(),
                today),
        competency.isEmpty()
            ? null
            : id(
                em,
                "select c.id, c.code from competency_competency c where c.code = ?1",
                "ability-norms.no-ability",
                competency),
        competency.isEmpty() ? null : draft.level(),
        competency.isEmpty()
            ? id(
                em,
                "select g.id, g.code from certification_programme g where g.code = ?1",
                "ability-norms.no-ability",
                draft.programme())
            : null);
  }

  /** Text, unit, type, position, competency, level and programme of a row that stands. */
  static AbilityAim of(Object[] row) {
    return new AbilityAim(
        (String) row[0],
        idOf(row[1]),
        (String) row[2],
        idOf(row[3]),
        idOf(row[4]),
        row[5] == null ? null : (Integer) (int) number(row[5]),
        idOf(row[6]));
  }

  private static Long idOf(Object stored) {
    return stored == null ? null : (Long) number(stored);
  }

  private static String type(String whom) {
    return ImportKind.words(ImportColumn.Shape.TYPE).stream()
        .filter(type -> whom.equals(TYPE + type))
        .findFirst()
        .orElse(null);
  }

  private static Long unit(EntityManager em, String whom, Scope scope, LocalDate today) {
    var code = whom.startsWith(UNIT) ? whom.substring(UNIT.length()) : "";
    return Sql.rows(
            em,
            "select v.unit_id, v.path from people_unit u join people_unit_version v"
                + " on v.unit_id = u.id where u.code = ?1 and v"
                + STANDS.formatted("v"),
            code,
            today)
        .stream()
        .filter(row -> scope.covers((String) row[1]))
        .map(row -> number(row[0]))
        .findFirst()
        .orElseThrow(() -> new Refused("ability-norms.no-whom"));
  }

  private static Long id(EntityManager em, String sql, String refusal, Object... values) {
    return Sql.rows(em, sql, values).stream()
        .map(row -> number(row[0]))
        .findFirst()
        .orElseThrow(() -> new Refused(refusal));
  }
}
