package vn.thao.competency.control;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.thao.competency.entity.Attained;
import vn.thao.competency.entity.Evidence;
import vn.thao.competency.entity.Levels;
import vn.thao.competency.entity.PolicyHistory;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.Sql;

/**
 * {@code competency_attained}: who holds which level from when to when, as known now, expiries to
 * come included, so that a report of any day is one range query. It holds nothing that does not
 * follow from evidence and policies by {@link Levels}; made anew, it differs by nothing.
 */
@ApplicationScoped
class Projection {

  private static final String COLUMNS =
      "person_id, competency_id, valid_from, valid_to, level, practised";

  private record Key(long person, long competency) {}

  @PersistenceContext EntityManager em;

  /** One person in one competency, after evidence was written in the same transaction. */
  @Transactional(MANDATORY)
  void rewrite(long person, long competency, boolean othersWrote) {
    var reading = reading();
    var intervals =
        Levels.intervals(
            reading.of(person, competency, othersWrote),
            reading.policies().getOrDefault(competency, PolicyHistory.NONE));
    var key = new Key(person, competency);
    delete(key);
    insert(Map.of(key, intervals));
  }

  /**
   * Everybody whose id lies between these two.
   *
   * @return in how many competencies of how many people something was different
   */
  @Transactional(MANDATORY)
  int rewrite(long first, long last) {
    var reading = reading();
    var due = due(reading.between(first, last), reading.policies());
    var stored = stored(first, last);
    var different = new HashMap<Key, List<Attained>>();
    var keys = new HashSet<>(due.keySet());
    keys.addAll(stored.keySet());
    for (var key : keys) {
      var intervals = due.getOrDefault(key, List.of());
      if (!intervals.equals(stored.getOrDefault(key, List.of()))) {
        different.put(key, intervals);
      }
    }
    different.keySet().stream().filter(stored::containsKey).forEach(this::delete);
    insert(different);
    return different.size();
  }

  private EvidenceReading reading() {
    return new EvidenceReading((sql, values) -> Sql.rows(em, sql, values), EvidenceReading.NOW);
  }

  private static Map<Key, List<Attained>> due(
      Map<Long, Map<Long, List<Evidence>>> evidence, Map<Long, PolicyHistory> policies) {
    var due = new HashMap<Key, List<Attained>>();
    evidence.forEach(
        (person, competencies) ->
            competencies.forEach(
                (competency, rows) -> {
                  var history = policies.getOrDefault(competency, PolicyHistory.NONE);
                  var intervals = Levels.intervals(rows, history);
                  if (!intervals.isEmpty()) {
                    due.put(new Key(person, competency), intervals);
                  }
                }));
    return due;
  }

  private Map<Key, List<Attained>> stored(long first, long last) {
    var stored = new HashMap<Key, List<Attained>>();
    for (var row :
        Sql.rows(
            em,
            "select a.person_id, a.competency_id, a.valid_from, a.valid_to, a.level, a.practised"
                + " from competency_attained a where a.person_id between ?1 and ?2"
                + " order by a.person_id, a.competency_id, a.valid_from",
            first,
            last)) {
      stored
          .computeIfAbsent(new Key(number(row[0]), number(row[1])), key -> new ArrayList<>())
          .add(
              new Attained(
                  Sql.date(row[2]), Sql.date(row[3]), (int) number(row[4]), number(row[5]) == 1));
    }
    return stored;
  }

  private void delete(Key key) {
    Sql.fill(
            em.createNativeQuery(
                "delete from competency_attained where person_id = ?1 and competency_id = ?2"),
            key.person(),
            key.competency())
        .executeUpdate();
  }

  private void insert(Map<Key, List<Attained>> intervals) {
    var rows = new ArrayList<Object[]>();
    intervals.forEach(
        (key, all) ->
            all.forEach(
                one ->
                    rows.add(
                        new Object[] {
                          key.person(),
                          key.competency(),
                          one.from(),
                          one.to(),
                          one.level(),
                          one.practised() ? 1 : 0
                        })));
    Bulk.insert(em, "competency_attained", COLUMNS, rows);
  }
}
