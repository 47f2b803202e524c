package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thao.competency.entity.AppraisalDesk;
import vn.thao.competency.entity.AppraisalEntry;
import vn.thao.competency.entity.Evidence;
import vn.thao.competency.entity.EvidenceSource;
import vn.thao.competency.entity.Proof;
import vn.thao.competency.entity.Upload;
import vn.thao.people.entity.Names;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Repeated;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Forbidden;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Paging;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/**
 * Đánh giá: an assessor judges people who work within the scope of the role, and nobody judges
 * himself. What was said wrong is corrected or revoked by whoever said it, with a reason; it stays
 * on record.
 */
@ApplicationScoped
public class Appraisals {

  private static final String RULE = "appraisal";
  private static final String PROFILE = "/competency/profile";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject EvidenceBook book;
  @Inject Artefacts artefacts;
  @Inject Notices notices;
  @Inject Texts texts;
  @Inject Clock clock;

  /**
   * @param page of those found, from 1
   * @param words part of a name or staff number; empty: no search
   * @param person the chosen one; null: none
   * @param competency code; empty: none is chosen
   */
  @Requires(Permission.ASSESS)
  @Transactional
  public AppraisalDesk desk(String words, int page, Long person, String competency) {
    var framework = new CompetencyReading(em);
    var chosen = person == null || person == user.personId() ? null : inScope(person);
    boolean searches = person == null && !words.isBlank();
    var sql = sql(searches ? Names.pattern(words) : "", 0);
    var paging = Paging.of(page, searches ? sql.peopleFound() : 0, AssessSql.FOUND);
    var people = searches ? people(sql.people(paging.offset())) : List.<AppraisalDesk.Person>of();
    var levels =
        chosen == null || competency.isEmpty()
            ? List.<AppraisalDesk.Level>of()
            : framework.levels(competency);
    return new AppraisalDesk(
        people,
        paging,
        chosen,
        chosen == null ? List.of() : framework.competencies(),
        levels,
        levels.isEmpty() ? List.of() : entries(person, competency),
        levels.isEmpty() ? List.of() : framework.clauses());
  }

  private AssessSql sql(String pattern, long person) {
    return new AssessSql(
        (sql, values) -> Sql.rows(em, sql, values),
        Time.today(clock),
        clock.instant(),
        user.scope(Permission.ASSESS),
        pattern,
        person,
        user.personId());
  }

  private static List<AppraisalDesk.Person> people(List<Object[]> rows) {
    return rows.stream()
        .map(
            row ->
                new AppraisalDesk.Person(String.valueOf(row[0]), (String) row[1], (String) row[2]))
        .toList();
  }

  private AppraisalDesk.Person inScope(long person) {
    if (person == user.personId()) {
      throw new Refused("appraisals.self");
    }
    return people(sql("%", person).people(0)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private List<AppraisalDesk.Entry> entries(long person, String competency) {
    var profile =
        new ProfileReading(em, Time.today(clock), Texts.VIETNAMESE, true, true).of(person, "");
    var own = own(person);
    return Stream.concat(profile.rows().stream(), profile.others().stream())
        .filter(row -> row.code().equals(competency))
        .flatMap(row -> row.evidence().stream())
        .map(row -> new AppraisalDesk.Entry(row, own.contains(row.id())))
        .toList();
  }

  private Set<Long> own(long person) {
    return Sql.rows(
            em,
            "select e.id, e.level from competency_evidence e where e.person_id = ?1"
                + " and e.recorded_by = ?2 and e.rule in (?3, ?4)",
            person,
            user.personId(),
            RULE,
            Records.RULE)
        .stream()
        .map(row -> Sql.number(row[0]))
        .collect(Collectors.toSet());
  }

  /**
   * Records it, or corrects what the caller recorded before.
   *
   * @param file null: none
   */
  @Requires(value = Permission.ASSESS, audited = true)
  @Repeated
  @Transactional
  public void record(long person, AppraisalEntry entry, Upload file) {
    inScope(person);
    entry.check(Time.today(clock));
    var framework = new CompetencyReading(em);
    framework.check(entry.competency(), entry.level());
    framework.checkClause(entry.clause());
    if (entry.replaces() != null) {
      var replaced = own(person, entry.replaces());
      if (!replaced.competency().equals(entry.competency())) {
        throw new Refused("appraisals.other-competency");
      }
      if (replaced.source() == EvidenceSource.PRIOR) {
        throw new Refused("appraisals.paper");
      }
    }
    var evidence = evidence(entry);
    var written =
        book.add(
            new EvidenceBook.Entry(
                person,
                evidence,
                new Proof(
                    entry.note(),
                    file == null ? null : artefacts.store(person, file),
                    entry.reference().isEmpty() ? null : entry.reference(),
                    entry.clause()),
                RULE,
                user.personId() + "/" + entry.mark()),
            new EvidenceBook.Change(
                user.personId(),
                entry.replaces(),
                entry.replaces() == null ? null : entry.reason()));
    if (written != null) {
      tell(
          person,
          entry.replaces() == null ? "appraisals.notice" : "appraisals.notice-corrected",
          evidence);
    }
  }

  private Evidence evidence(AppraisalEntry entry) {
    var key =
        entry.source() == EvidenceSource.WORKPLACE ? "evidence.workplace" : "evidence.appraisal";
    return new Evidence(
        0,
        entry.competency(),
        entry.level(),
        entry.source(),
        user.personId(),
        entry.observedOn(),
        entry.validUntil(),
        texts.get(Texts.VIETNAMESE, key),
        texts.get(Texts.ENGLISH, key),
        null);
  }

  private void tell(long person, String key, Evidence evidence) {
    notices.tell(
        person,
        key,
        List.of(new CompetencyReading(em).name(evidence.competency()), evidence.level()),
        PROFILE);
  }

  /** From now on it counts on no day; it stays on record with the reason. */
  @Requires(value = Permission.ASSESS, audited = true)
  @Repeated
  @Transactional
  public void revoke(long person, long evidence, String reason) {
    inScope(person);
    AppraisalEntry.checkReason(reason);
    var revoked = own(person, evidence);
    if (book.revoke(person, revoked, user.personId(), reason) != null) {
      tell(person, "appraisals.notice-revoked", revoked);
    }
  }

  private Evidence own(long person, long id) {
    var row =
        Sql.rows(
                em,
                "select e.id, c.code, e.level, e.source, e.assessor_id, e.observed_on,"
                    + " e.valid_until, e.title_vi, e.title_en, e.recorded_by, e.rule"
                    + " from competency_evidence e join competency_competency c"
                    + " on c.id = e.competency_id where e.id = ?1 and e.person_id = ?2"
                    + " and e.kind = 'EVIDENCE'",
                id,
                person)
            .stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("failure.not-found"));
    boolean revocable = RULE.equals(row[10]) || Records.RULE.equals(row[10]);
    if (row[9] == null || Sql.number(row[9]) != user.personId() || !revocable) {
      throw new Forbidden("appraisals.not-own");
    }
    return new Evidence(
        id,
        (String) row[1],
        (int) Sql.number(row[2]),
        EvidenceSource.valueOf((String) row[3]),
        user.personId(),
        Sql.date(row[5]),
        Sql.date(row[6]),
        (String) row[7],
        (String) row[8],
        null);
  }
}
