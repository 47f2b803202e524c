package vn.thao.learning.control;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.thao.learning.entity.ClientEvent;
import vn.thao.learning.entity.Following;
import vn.thao.learning.entity.Run;
import vn.thao.learning.entity.RunBegan;
import vn.thao.learning.entity.RunEvent;
import vn.thao.learning.entity.RunHead;
import vn.thao.learning.entity.StoredEvent;
import vn.thao.platform.control.Outbox;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.NotFound;
import vn.thao.spi.Event;
import vn.thao.spi.Fact;
import vn.thao.spi.Step;

/**
 * The stored streams of events. Each method is one short transaction, and no plugin is called in
 * any of them. Two writers at once: one of them finds its position taken, and is told by the
 * database.
 */
@ApplicationScoped
class RunLog {

  /** The outbox kind of a run that waits for its grades; the reference is the run's id. */
  static final String GRADE = "learning.grade";

  /** The outbox kind of a run with an event that waits to be applied; the reference is its id. */
  static final String APPLY = "learning.apply";

  private static final int SNAPSHOT_EVERY = 40;
  private static final int DEFINITIONS = 500;

  private static final String HEAD =
      "select r.registration_id, r.activity_id, g.version_id, g.person_id, r.type, a.code,"
          + " a.title_vi, a.title_en, a.definition, r.seed, r.started_at, r.due_at, r.closed_at,"
          + " b.payload, s.state, s.position, m.folder,"
          + " (select max(l.position) from learning_event l where l.run_id = r.id),"
          + " r.pending_position"
          + " from learning_run r"
          + " join learning_registration g on g.id = r.registration_id"
          + " join content_activity a on a.id = r.activity_id"
          + " join content_module m on m.id = a.module_id"
          + " join learning_event b on b.run_id = r.id and b.position = 1"
          + " left join learning_snapshot s on s.run_id = r.id and s.position ="
          + " (select max(t.position) from learning_snapshot t where t.run_id = r.id)"
          + " where r.id = ?1";

  private static final String EVENT =
      "select e.position, e.person_id, e.kind, e.payload, e.at, e.schema_version, e.stream,"
          + " e.sequence, e.hash from learning_event e where e.run_id = ?1";

  /** Those after the snapshot that the head knows of, and the one with this key in any case. */
  private static final String EVENTS =
      EVENT
          + " and e.position > ?2 and e.position <= ?3 union all "
          + EVENT
          + " and e.stream = ?4 and e.sequence = ?5 and (e.position <= ?2 or e.position > ?3)"
          + " order by 1";

  @PersistenceContext EntityManager em;
  @Inject Outbox outbox;
  @Inject Outcomes outcomes;
  @Inject jakarta.enterprise.event.Event<RunBegan> began;
  @Inject Clock clock;

  /** By the activity's id: runs are of published activities, and those never change. */
  private final Cache<Long, JsonObject> definitions =
      Caffeine.newBuilder().maximumSize(DEFINITIONS).build();

  @Transactional(SUPPORTS)
  RunHead head(long runId) {
    return head(runId, "", 0);
  }

  /** The run, and whether this very event came before. */
  @Transactional(SUPPORTS)
  RunHead head(long runId, ClientEvent sent) {
    return head(runId, sent.stream(), sent.sequence());
  }

  /** Needs no transaction: events are only ever added, and those after the head are left out. */
  private RunHead head(long runId, String stream, long sequence) {
    var rows = Sql.rows(em, HEAD, runId);
    if (rows.isEmpty()) {
      throw new NotFound("failure.not-found");
    }
    var row = rows.get(0);
    long from = row[15] == null ? 0 : Sql.number(row[15]);
    long to = Sql.number(row[17]);
    var events =
        Sql.rows(em, EVENTS, runId, from, to, stream, sequence).stream()
            .map(RunLog::event)
            .toList();
    return new RunHead(
        runId,
        Sql.number(row[0]),
        Sql.number(row[1]),
        Sql.number(row[2]),
        Sql.number(row[3]),
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        (String) row[16],
        definitions.get(Sql.number(row[1]), activity -> JsonText.parse(Sql.text(row[8]))),
        Sql.number(row[9]),
        Sql.instant(row[10]),
        Sql.instant(row[11]),
        Sql.instant(row[12]),
        JsonText.parse(Sql.text(row[13])),
        row[14] == null ? null : JsonText.parse(Sql.text(row[14])),
        from,
        events.stream()
            .filter(stored -> stored.event().position() > from && stored.event().position() <= to)
            .toList(),
        events.stream().filter(stored -> stored.hasKey(stream, sequence)).findFirst().orElse(null),
        row[18] == null ? null : Sql.number(row[18]));
  }

  private static StoredEvent event(Object[] row) {
    var participant = row[1] == null ? "" : Long.toString(Sql.number(row[1]));
    var event =
        new Event(
            Sql.number(row[0]),
            participant,
            (String) row[2],
            JsonText.parse(Sql.text(row[3])),
            Sql.instant(row[4]),
            (int) Sql.number(row[5]));
    return new StoredEvent(event, (String) row[6], Sql.number(row[7]), (String) row[8]);
  }

  @Transactional(SUPPORTS)
  Long latest(long activityId, long personId) {
    var found =
        Sql.rows(
            em,
            "select r.id, r.type from learning_run r join learning_registration g"
                + " on g.id = r.registration_id where r.activity_id = ?1 and g.person_id = ?2"
                + " and g.id = (select max(l.id) from learning_registration l"
                + " where l.version_id = g.version_id and l.person_id = ?2)"
                + " order by r.id desc",
            activityId,
            personId);
    return found.isEmpty() ? null : Sql.number(found.get(0)[0]);
  }

  /**
   * Opens a run, unless one is open already: then its id is given. The registration's row is
   * locked, so that two tabs open one run.
   */
  @Transactional
  long open(Run run, long personId, JsonObject first, Step step, Instant due, Instant now) {
    Sql.rows(
        em,
        "select g.id, g.person_id from learning_registration g where g.id = ?1 for update",
        run.registrationId());
    var open = openRun(run.registrationId(), run.activityId());
    if (open.isPresent()) {
      return open.get();
    }
    run.dueAt(due);
    em.persist(run);
    em.flush();
    Sql.insert(
        em,
        "learning_participant",
        "id, run_id, person_id, role",
        Ids.next(),
        run.id(),
        personId,
        "learner");
    var sent = new ClientEvent("core", 1, RunEvent.BEGAN, first, null);
    em.persist(new RunEvent(run.id(), new Event(1, "", RunEvent.BEGAN, first, now, 1), null, sent));
    began.fire(new RunBegan(run.id(), run.registrationId(), run.activityId(), personId, now));
    return run.id();
  }

  private Optional<Long> openRun(long registrationId, long activityId) {
    return em.createQuery(
            "select r.id from Run r where r.registrationId = :registration and"
                + " r.activityId = :activity and r.closedAt is null order by r.id",
            Long.class)
        .setParameter("registration", registrationId)
        .setParameter("activity", activityId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * Appends the event with all that follows from it. Fails with a persistence exception when
   * another event took the position or was the same; the caller looks again. So nobody can have
   * closed the run in between, and its row is touched only when it changes.
   */
  @Transactional
  void append(RunHead head, Event event, Long personId, ClientEvent sent, Following following) {
    var step = following.step();
    em.persist(new RunEvent(head.id(), event, personId, sent));
    em.flush();
    if (event.position() % SNAPSHOT_EVERY == 0) {
      Sql.insert(
          em,
          "learning_snapshot",
          "run_id, position, state",
          head.id(),
          event.position(),
          step.state().toString());
    }
    if (!step.facts().isEmpty() || !Objects.equals(following.due(), head.dueAt())) {
      follow(head, event, following);
    }
  }

  /**
   * Stores an event on which the type failed, for later: what somebody gave is never thrown away.
   */
  @Transactional
  void keep(RunHead head, Event event, Long personId, ClientEvent sent) {
    em.persist(new RunEvent(head.id(), event, personId, sent));
    em.flush();
    em.find(Run.class, head.id(), LockModeType.PESSIMISTIC_WRITE).waitsAt(event.position());
    outbox.add(APPLY, Long.toString(head.id()), Json.createObjectBuilder().build());
  }

  /** Records what follows from an event that was kept; once, however often it is called. */
  @Transactional
  void catchUp(RunHead head, Event event, Following following) {
    var run = em.find(Run.class, head.id(), LockModeType.PESSIMISTIC_WRITE);
    if (run.appliedAt(event.position())) {
      follow(head, event, following);
    }
  }

  private void follow(RunHead head, Event event, Following following) {
    var facts = following.step().facts();
    var run = em.find(Run.class, head.id(), LockModeType.PESSIMISTIC_WRITE);
    if (!run.isClosed()) {
      run.dueAt(following.due());
    }
    if (facts.stream().anyMatch(Fact.Submitted.class::isInstance)) {
      outbox.add(GRADE, Long.toString(head.id()), Json.createObjectBuilder().build());
    }
    if (outcomes.record(head, event, facts, following.evidence())) {
      run.close(event.time());
    }
  }

  /**
   * @param idle types that can't be asked now
   * @param resting runs whose timer failed a moment ago
   */
  @Transactional
  List<Long> due(Instant now, Collection<String> idle, Collection<Long> resting, int limit) {
    return em.createQuery(
            "select r.id from Run r where r.dueAt <= :now and r.closedAt is null"
                + " and r.type not in :idle and r.id not in :resting order by r.dueAt",
            Long.class)
        .setParameter("now", now)
        .setParameter("idle", idle.isEmpty() ? List.of("") : idle)
        .setParameter("resting", resting.isEmpty() ? List.of(0L) : resting)
        .setMaxResults(limit)
        .getResultList();
  }
}
