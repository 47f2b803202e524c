package vn.thao.competency.control;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.thao.competency.entity.Evidence;
import vn.thao.competency.entity.Proof;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;

/**
 * The rows of the ledger. They are only ever added: evidence, a correction (evidence that names the
 * row in whose place it stands) or a revocation (no evidence, it only names the row that no longer
 * counts). A row can be replaced once. The projection follows in the same transaction.
 */
@ApplicationScoped
class EvidenceBook {

  static final String EVIDENCE = "EVIDENCE";
  private static final String REVOCATION = "REVOCATION";

  /**
   * A row to be.
   *
   * @param rule what led to it; with the reference and the competency it stands once
   */
  record Entry(long person, Evidence evidence, Proof proof, String rule, String reference) {}

  /**
   * Who writes it, and in the place of what.
   *
   * @param by null: the system
   * @param replaces null: nothing, and no reason is needed
   */
  record Change(Long by, Long replaces, String reason) {}

  @PersistenceContext EntityManager em;
  @Inject Projection projection;
  @Inject TurnRows turns;
  @Inject Clock clock;

  /**
   * Adds evidence.
   *
   * @return its id; null when it was known already
   */
  @Transactional(MANDATORY)
  public Long add(Entry entry, Change change) {
    return write(EVIDENCE, entry, change);
  }

  /**
   * Lets a row no longer count, from now on and for every day.
   *
   * @return null when it had been revoked already
   */
  @Transactional(MANDATORY)
  public Long revoke(long person, Evidence evidence, long by, String reason) {
    return write(
        REVOCATION,
        new Entry(person, evidence, Proof.NONE, "revocation", Long.toString(evidence.id())),
        new Change(by, evidence.id(), reason));
  }

  private Long write(String kind, Entry entry, Change change) {
    boolean othersWrote = Turn.take(em, turns, entry.person());
    long competency = competency(entry.evidence().competency());
    if (isKnown(entry, competency)) {
      return null;
    }
    long id = insert(kind, entry, competency, change);
    projection.rewrite(entry.person(), competency, othersWrote);
    return id;
  }

  private long competency(String code) {
    return Sql.rows(em, "select c.id, c.code from competency_competency c where c.code = ?1", code)
        .stream()
        .map(row -> number(row[0]))
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private boolean isKnown(Entry entry, long competency) {
    return !Sql.rows(
            em,
            "select e.id, e.level from competency_evidence e where e.rule = ?1 and e.reference = ?2"
                + " and e.competency_id = ?3",
            entry.rule(),
            entry.reference(),
            competency)
        .isEmpty();
  }

  private long insert(String kind, Entry entry, long competency, Change change) {
    long id = Ids.next();
    var evidence = entry.evidence();
    var proof = entry.proof();
    try {
      Sql.insert(
          em,
          "competency_evidence",
          "id, person_id, competency_id, level, source, strength, observed_on, valid_until, rule,"
              + " reference, title_vi, title_en, recorded_at, kind, replaces, reason, recorded_by,"
              + " assessor_id, note, artefact_id, artefact_reference, clause_id",
          id,
          entry.person(),
          competency,
          evidence.level(),
          evidence.source().name(),
          1,
          evidence.observedOn(),
          evidence.validUntil(),
          entry.rule(),
          entry.reference(),
          evidence.titleVi(),
          evidence.titleEn(),
          clock.instant(),
          kind,
          change.replaces(),
          change.reason(),
          change.by(),
          evidence.assessor(),
          proof.note(),
          proof.artefact(),
          proof.reference(),
          proof.clause());
      return id;
    } catch (PersistenceException another) {
      throw new Conflict("evidence.changed");
    }
  }
}
