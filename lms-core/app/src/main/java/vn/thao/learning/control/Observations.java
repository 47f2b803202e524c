package vn.thao.learning.control;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thao.extensions.control.Extensions;
import vn.thao.learning.entity.ObservationList;
import vn.thao.learning.entity.ObservationRow;
import vn.thao.learning.entity.RunHead;
import vn.thao.people.entity.Names;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Permission;
import vn.thao.spi.ActivityType;

/**
 * Quan sát: activities that an assessor performs on a learner. The run is the learner's; who works
 * within the scope of the role may be observed, and nobody observes himself.
 */
@ApplicationScoped
public class Observations {

  @PersistenceContext EntityManager em;
  @Inject Extensions extensions;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * @param words part of a name or staff number; empty: everybody
   */
  @Requires(Permission.ASSESS)
  @Transactional(SUPPORTS)
  public ObservationList list(String words, Locale language) {
    var types =
        extensions.activityTypes().stream()
            .filter(id -> extensions.activityType(id).filter(Observations::isObserved).isPresent())
            .sorted()
            .toList();
    if (types.isEmpty()) {
      return new ObservationList(List.of(), List.of());
    }
    var sql = sql(Names.pattern(words), 0);
    boolean english = "en".equals(language.getLanguage());
    return new ObservationList(rows(sql.open(types), english), rows(sql.done(types), english));
  }

  private static boolean isObserved(ActivityType type) {
    return type.actor().equals(ActivityType.ASSESSOR);
  }

  private static List<ObservationRow> rows(List<Object[]> rows, boolean english) {
    return rows.stream()
        .map(
            row ->
                new ObservationRow(
                    Sql.number(row[0]),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[english ? 5 : 4],
                    Sql.instant(row[6]),
                    Sql.instant(row[7])))
        .toList();
  }

  /** Whether the caller may judge whoever made this registration. */
  @Transactional(SUPPORTS)
  boolean reaches(long registrationId) {
    return sql("%", registrationId).reaches();
  }

  private ObservationSql sql(String pattern, long registration) {
    return new ObservationSql(
        (text, values) -> Sql.rows(em, text, values),
        Time.today(clock),
        clock.instant(),
        user.scope(Permission.ASSESS),
        user.personId(),
        pattern,
        registration);
  }

  /** The learner and all who sent an event, by the id that the type knows them by. */
  @Transactional(SUPPORTS)
  Map<String, String> names(RunHead head) {
    var names = new HashMap<String, String>();
    Sql.rows(
            em,
            "select p.id, p.full_name from people_person p where p.id = ?1 or p.id in"
                + " (select e.person_id from learning_event e where e.run_id = ?2)",
            head.personId(),
            head.id())
        .forEach(row -> names.put(Long.toString(Sql.number(row[0])), (String) row[1]));
    return names;
  }
}
