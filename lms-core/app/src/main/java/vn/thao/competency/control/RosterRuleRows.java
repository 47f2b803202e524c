package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import vn.thao.competency.entity.RosterRule;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Condition;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.JsonText;

/** The rows of what slots ask for: drafts are changed, what is in force is only ended. */
final class RosterRuleRows {

  private static final String SELECT =
      "select r.id, r.slot_id, r.tree, r.valid_from, r.valid_to, r.draft_key, r.edition"
          + " from competency_roster_rule r where r.retracted_at is null";

  private RosterRuleRows() {}

  /** Of one slot, drafts too, the latest first. */
  static List<RosterRule> of(EntityManager em, long slot) {
    return Sql.rows(em, SELECT + " and r.slot_id = ?1 order by r.valid_from desc, r.id desc", slot)
        .stream()
        .map(row -> rule(row, 0))
        .toList();
  }

  /** From the columns of {@link #SELECT}, beginning at one of them. */
  static RosterRule rule(Object[] row, int at) {
    return new RosterRule(
        number(row[at]),
        number(row[at + 1]),
        Condition.of(JsonText.parse(Sql.text(row[at + 2]))),
        Sql.date(row[at + 3]),
        Sql.date(row[at + 4]),
        row[at + 5] != null,
        (int) number(row[at + 6]));
  }

  /** How many open slots ask for one of these, or are to. */
  static long naming(EntityManager em, String kind, String field, Collection<String> codes) {
    return Sql.rows(
            em,
            SELECT
                + " and r.valid_to is null and exists (select 1 from competency_roster_slot s"
                + " where s.id = r.slot_id and s.retracted_at is null and s.valid_to is null)")
        .stream()
        .map(row -> rule(row, 0))
        .filter(rule -> codes.stream().anyMatch(code -> rule.names(kind, field, code)))
        .map(RosterRule::slot)
        .distinct()
        .count();
  }

  static void insert(EntityManager em, RosterRule rule, Instant now, long by) {
    Sql.insert(
        em,
        "competency_roster_rule",
        "id, slot_id, tree, valid_from, valid_to, draft_key, edition, recorded_at, recorded_by",
        Ids.next(),
        rule.slot(),
        rule.says().json().toString(),
        rule.from(),
        rule.to(),
        rule.draft() ? rule.slot() : null,
        rule.edition(),
        now,
        by);
  }

  /**
   * What the draft says from now on; its former content is not kept.
   *
   * @return false when another was quicker
   */
  static boolean change(EntityManager em, RosterRule draft, Instant now, long by) {
    return Sql.fill(
                em.createNativeQuery(
                    "update competency_roster_rule set tree = ?1, edition = edition + 1,"
                        + " recorded_at = ?2, recorded_by = ?3 where id = ?4"
                        + " and draft_key is not null and edition = ?5"),
                draft.says().json().toString(),
                now,
                by,
                draft.id(),
                draft.edition())
            .executeUpdate()
        > 0;
  }

  /**
   * It no longer stands as it did.
   *
   * @return false when it did not stand any more
   */
  static boolean retract(EntityManager em, RosterRule rule, Instant now) {
    return Sql.fill(
                em.createNativeQuery(
                    "update competency_roster_rule set retracted_at = ?1, draft_key = null"
                        + " where id = ?2 and retracted_at is null"),
                now,
                rule.id())
            .executeUpdate()
        > 0;
  }
}
