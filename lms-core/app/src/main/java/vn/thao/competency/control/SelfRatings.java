package vn.thao.competency.control;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.thao.competency.entity.AppraisalDesk;
import vn.thao.competency.entity.Evidence;
import vn.thao.competency.entity.EvidenceSource;
import vn.thao.competency.entity.Proof;
import vn.thao.competency.entity.SelfRating;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;

/** Tự đánh giá: everybody may say where they stand; what it says counts towards no level. */
@ApplicationScoped
public class SelfRatings {

  private static final String RULE = "self-rating";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject EvidenceBook book;
  @Inject Texts texts;
  @Inject Clock clock;

  /**
   * @param competency code; empty: none is chosen
   */
  @Requires(Permission.LEARN)
  @Transactional(SUPPORTS)
  public SelfRating.Desk desk(String competency) {
    var framework = new CompetencyReading(em);
    var competencies = framework.competencies();
    if (competency.isEmpty()) {
      return new SelfRating.Desk(competencies, null, List.of(), List.of());
    }
    var chosen =
        competencies.stream()
            .filter(each -> each.code().equals(competency))
            .findFirst()
            .map(AppraisalDesk.Competency::name)
            .orElseThrow(() -> new NotFound("failure.not-found"));
    return new SelfRating.Desk(
        competencies, chosen, framework.levels(competency), earlier(competency));
  }

  private List<SelfRating.Earlier> earlier(String competency) {
    return Sql.rows(
            em,
            "select e.level, e.observed_on, e.note from competency_evidence e"
                + " join competency_competency c on c.id = e.competency_id where e.person_id = ?1"
                + " and c.code = ?2 and e.source = 'SELF' and e.kind = 'EVIDENCE'"
                + " and e.retracted_at is null order by e.observed_on desc, e.id desc",
            user.personId(),
            competency)
        .stream()
        .map(
            row ->
                new SelfRating.Earlier((int) Sql.number(row[0]), Sql.date(row[1]), (String) row[2]))
        .toList();
  }

  /** Of the own level, today. */
  @Requires(value = Permission.LEARN, audited = true)
  @Transactional
  public void record(SelfRating rating) {
    rating.check();
    new CompetencyReading(em).check(rating.competency(), rating.level());
    var evidence =
        new Evidence(
            rating.competency(),
            rating.level(),
            EvidenceSource.SELF,
            Time.today(clock),
            null,
            texts.get(Texts.VIETNAMESE, "evidence.self"),
            texts.get(Texts.ENGLISH, "evidence.self"),
            null);
    book.add(
        new EvidenceBook.Entry(
            user.personId(),
            evidence,
            new Proof(rating.sentence(), null, null, null),
            RULE,
            user.personId() + "/" + rating.mark()),
        new EvidenceBook.Change(user.personId(), null, null));
  }
}
