package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;

/**
 * Recounts of everybody's levels: asked for when a policy changes or by the nightly check, done in
 * portions by {@link RecountWork}, each portion and the mark of how far it got in one transaction.
 */
@ApplicationScoped
class Recounts {

  private static final int PORTION = 500;

  @PersistenceContext EntityManager em;
  @Inject Projection projection;
  @Inject Clock clock;

  /**
   * @param competency whose policy changed; null: none did
   * @param by null: the system
   */
  @Transactional
  public long ask(Long competency, Long by) {
    long id = Ids.next();
    Sql.insert(
        em,
        "competency_recount",
        "id, competency_id, asked_by, asked_at, last_person, total, done, changed",
        id,
        competency,
        by,
        clock.instant(),
        0,
        Sql.count(em, "from people_person"),
        0,
        0);
    return id;
  }

  @Transactional
  public List<Long> open() {
    return Sql.rows(
            em,
            "select r.id, r.done from competency_recount r where r.ended_at is null order by r.id")
        .stream()
        .map(row -> number(row[0]))
        .toList();
  }

  /** Whose turn it is next, the first and the last of them; null when there is nobody left. */
  @Transactional
  public long[] next(long recount) {
    var people =
        Sql.rows(
            em,
            "select p.id, r.done from people_person p join competency_recount r on r.id = ?1"
                + " where p.id > r.last_person and r.ended_at is null order by p.id limit "
                + PORTION,
            recount);
    if (people.isEmpty()) {
      end(recount);
      return null;
    }
    return new long[] {
      number(people.get(0)[0]), number(people.get(people.size() - 1)[0]), people.size()
    };
  }

  /** Does these. In a transaction of its own, whose reads begin when nobody writes any more. */
  @Transactional
  public void portion(long recount, long[] people) {
    Turn.takeAll(em, people[0], people[1]);
    int changed = projection.rewrite(people[0], people[1]);
    Sql.fill(
            em.createNativeQuery(
                "update competency_recount set last_person = ?1, done = done + ?2,"
                    + " changed = changed + ?3 where id = ?4"),
            people[1],
            people[2],
            changed,
            recount)
        .executeUpdate();
  }

  private void end(long recount) {
    Sql.fill(
            em.createNativeQuery(
                "update competency_recount set ended_at = ?1 where id = ?2 and ended_at is null"),
            clock.instant(),
            recount)
        .executeUpdate();
  }

  /** How many rows of the projection the recount had to put right. */
  @Transactional
  public int changed(long recount) {
    return (int)
        number(
            Sql.rows(
                    em,
                    "select r.changed, r.done from competency_recount r where r.id = ?1",
                    recount)
                .get(0)[0]);
  }
}
