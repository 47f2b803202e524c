package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Overtaken;

/**
 * Whoever writes evidence of a person does so in turn, so that the projection of each sees what the
 * one before wrote.
 */
final class Turn {

  private Turn() {}

  /**
   * Waits until nobody else writes of this person.
   *
   * @throws Overtaken when somebody else was quicker and the database lets nobody wait
   * @return true when somebody has since this transaction first looked: plain reads of it do not
   *     see that (MySQL family)
   */
  static boolean take(EntityManager em, TurnRows turns, long person) {
    try {
      return taken(em, turns, person);
    } catch (PersistenceException another) {
      throw new Overtaken("evidence.changed");
    }
  }

  private static boolean taken(EntityManager em, TurnRows turns, long person) {
    // First without a lock: a lock on a missing row would bar the transaction that is to add it.
    var rows = Sql.rows(em, select("= ?1", ""), person);
    if (rows.isEmpty()) {
      TurnRows.ensure(turns, person);
    }
    long seen = rows.isEmpty() ? 0 : number(rows.get(0)[0]);
    Sql.fill(
            em.createNativeQuery(
                "update competency_turn set changes = changes + 1 where person_id = ?1"),
            person)
        .executeUpdate();
    return number(Sql.rows(em, select("= ?1", ""), person).get(0)[0]) != seen + 1;
  }

  /** Waits until nobody writes of any of these people; no plain read may come before it. */
  static void takeAll(EntityManager em, long first, long last) {
    Sql.fill(
            em.createNativeQuery(
                "insert into competency_turn (person_id, changes) select p.id, 0 from people_person"
                    + " p where p.id between ?1 and ?2 and not exists (select 1 from"
                    + " competency_turn t where t.person_id = p.id)"),
            first,
            last)
        .executeUpdate();
    Sql.rows(em, select("between ?1 and ?2 order by t.person_id", " for update"), first, last);
  }

  private static String select(String which, String locking) {
    return "select t.changes, t.person_id from competency_turn t where t.person_id "
        + which
        + locking;
  }
}
