package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.thao.competency.entity.Evidence;
import vn.thao.competency.entity.EvidenceSource;
import vn.thao.competency.entity.Proof;
import vn.thao.competency.entity.RecognitionDecision;
import vn.thao.competency.entity.RecognitionEntry;
import vn.thao.competency.entity.RecognitionList;
import vn.thao.competency.entity.RecognitionQueue;
import vn.thao.competency.entity.RecognitionRow;
import vn.thao.competency.entity.Upload;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Repeated;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Paging;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * Công nhận kết quả học tập: what somebody learnt before or elsewhere becomes evidence when an
 * assessor, who is somebody else, accepts it. An application is decided once.
 */
@ApplicationScoped
public class Recognitions {

  private static final int MOST_WAITING = 20;
  private static final String OWN = "/competency/recognitions";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject EvidenceBook book;
  @Inject Artefacts artefacts;
  @Inject Notices notices;
  @Inject Clock clock;

  /**
   * The caller's own, the newest first.
   *
   * @param competency whose levels are wanted; empty: none
   */
  @Requires(Permission.LEARN)
  @Transactional
  public RecognitionList mine(String competency) {
    var framework = new CompetencyReading(em);
    var rows =
        Sql.rows(
            em,
            "select r.id, r.recorded_at, r.person_id, '' as full_name, c.code, c.name_vi, c.name_en,"
                + " r.level, r.title, r.note, r.achieved_on, r.artefact_id, f.name, d.outcome,"
                + " d.level as decided_level, d.reason, d.recorded_at as decided_at"
                + " from competency_recognition r"
                + " join competency_competency c on c.id = r.competency_id"
                + " join competency_artefact f on f.id = r.artefact_id"
                + " left join competency_recognition_decision d on d.recognition_id = r.id"
                + " where r.person_id = ?1 order by r.id desc limit 100",
            user.personId());
    return new RecognitionList(
        rows.stream().map(Recognitions::row).toList(),
        framework.competencies(),
        competency.isEmpty() ? List.of() : framework.levels(competency));
  }

  /**
   * What waits for a decision within the caller's scope, the oldest first.
   *
   * @param page from 1
   */
  @Requires(Permission.ASSESS)
  @Transactional
  public RecognitionQueue waiting(int page) {
    var sql = assess(0);
    int count = sql.waitingFound();
    var paging = Paging.of(page, count, AssessSql.FOUND);
    var rows = sql.waiting(paging.offset()).stream().map(Recognitions::row).toList();
    return new RecognitionQueue(rows, count, paging);
  }

  private AssessSql assess(long one) {
    return new AssessSql(
        (sql, values) -> Sql.rows(em, sql, values),
        Time.today(clock),
        clock.instant(),
        user.scope(Permission.ASSESS),
        "%",
        one,
        user.personId());
  }

  private static RecognitionRow row(Object[] row) {
    boolean decided = row.length > 13 && row[13] != null;
    return new RecognitionRow(
        String.valueOf(row[0]),
        Sql.instant(row[1]),
        (String) row[3],
        (String) row[4],
        new LocalName((String) row[5], (String) row[6]),
        (int) number(row[7]),
        (String) row[8],
        (String) row[9],
        Sql.date(row[10]),
        String.valueOf(row[11]),
        (String) row[12],
        decided ? (String) row[13] : "WAITING",
        decided && row[14] != null ? (int) number(row[14]) : 0,
        decided ? (String) row[15] : null,
        decided ? Sql.instant(row[16]) : null);
  }

  @Requires(value = Permission.LEARN, audited = true)
  @Transactional
  public void apply(RecognitionEntry entry, Upload file) {
    entry.check(Time.today(clock));
    new CompetencyReading(em).check(entry.competency(), entry.level());
    if (file == null) {
      throw new Refused("recognitions.no-file");
    }
    int waiting =
        Sql.count(
            em,
            "from competency_recognition r where r.person_id = ?1 and not exists (select 1 from"
                + " competency_recognition_decision d where d.recognition_id = r.id)",
            user.personId());
    if (waiting >= MOST_WAITING) {
      throw new Refused("recognitions.too-many", MOST_WAITING);
    }
    long artefact = artefacts.store(user.personId(), file);
    Sql.fill(
            em.createNativeQuery(
                "insert into competency_recognition (id, person_id, competency_id, level, title,"
                    + " note, achieved_on, artefact_id, recorded_at) select ?1, ?2, c.id, ?3, ?4, ?5,"
                    + " ?6, ?7, ?8 from competency_competency c where c.code = ?9"),
            Ids.next(),
            user.personId(),
            entry.level(),
            entry.title(),
            entry.note(),
            entry.achievedOn(),
            artefact,
            clock.instant(),
            entry.competency())
        .executeUpdate();
  }

  /** The applicant's own, as long as nobody has decided it. */
  @Requires(value = Permission.LEARN, audited = true)
  @Transactional
  public void withdraw(long id) {
    var own =
        Sql.rows(
            em,
            "select r.id, r.level from competency_recognition r where r.id = ?1 and r.person_id = ?2",
            id,
            user.personId());
    if (own.isEmpty()) {
      throw new NotFound("failure.not-found");
    }
    decide(id, "WITHDRAWN", null, new RecognitionDecision(false, 0, null, ""));
  }

  /** Accepted, it becomes evidence of the day on which it was achieved. */
  @Requires(value = Permission.ASSESS, audited = true)
  @Repeated
  @Transactional
  public void review(long id, RecognitionDecision decision) {
    var row = assess(id).waiting(0).stream().findFirst().orElseThrow(() -> gone(id));
    var asked = row(row);
    long person = number(row[2]);
    decision.check(asked.level(), asked.achievedOn());
    if (decision.accepted()) {
      new CompetencyReading(em).check(asked.competency(), decision.level());
    }
    decide(
        id,
        decision.accepted() ? "ACCEPTED" : "REFUSED",
        decision.accepted() ? decision.level() : null,
        decision);
    if (decision.accepted()) {
      record(person, asked, decision);
    }
    notices.tell(
        person,
        decision.accepted() ? "recognitions.notice-accepted" : "recognitions.notice-refused",
        List.of(asked.title(), decision.accepted() ? decision.level() : decision.reason()),
        OWN);
  }

  /** Of what was decided meanwhile, whoever could have decided it is told so. */
  private RuntimeException gone(long id) {
    var decided =
        Sql.rows(
            em,
            "select r.person_id, d.outcome from competency_recognition r"
                + " join competency_recognition_decision d on d.recognition_id = r.id"
                + " where r.id = ?1",
            id);
    boolean inScope = !decided.isEmpty() && !assess(number(decided.get(0)[0])).people(0).isEmpty();
    return inScope ? new Conflict("recognitions.decided") : new NotFound("failure.not-found");
  }

  private void record(long person, RecognitionRow asked, RecognitionDecision decision) {
    book.add(
        new EvidenceBook.Entry(
            person,
            new Evidence(
                0,
                asked.competency(),
                decision.level(),
                EvidenceSource.PRIOR,
                user.personId(),
                asked.achievedOn(),
                decision.validUntil(),
                asked.title(),
                asked.title(),
                null),
            new Proof(decision.reason(), Long.valueOf(asked.artefact()), null, null),
            "recognition",
            asked.id()),
        new EvidenceBook.Change(user.personId(), null, null));
  }

  private void decide(long id, String outcome, Integer level, RecognitionDecision decision) {
    try {
      Sql.insert(
          em,
          "competency_recognition_decision",
          "recognition_id, outcome, level, valid_until, reason, decided_by, recorded_at",
          id,
          outcome,
          level,
          decision.validUntil(),
          decision.reason(),
          user.personId(),
          clock.instant());
    } catch (PersistenceException another) {
      throw new Conflict("recognitions.decided");
    }
  }
}
