package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.thao.competency.entity.Evidence;
import vn.thao.competency.entity.Proof;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Permission;

/** Where components below write evidence; nothing is ever changed or removed. */
@ApplicationScoped
public class Ledger {

  @Inject EvidenceBook book;

  /**
   * Joins the sender's transaction. The same rule and reference is recorded once, however often it
   * is told.
   */
  @Requires(Permission.OPERATE)
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(long personId, Evidence evidence, String rule, String reference) {
    write(personId, evidence, Proof.NONE, rule, reference);
  }

  /** The same with what lies behind it. */
  @Requires(Permission.OPERATE)
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(long personId, Evidence evidence, Proof proof, String rule, String reference) {
    write(personId, evidence, proof, rule, reference);
  }

  private void write(long personId, Evidence evidence, Proof proof, String rule, String reference) {
    book.add(
        new EvidenceBook.Entry(personId, evidence, proof, rule, reference),
        new EvidenceBook.Change(null, null, null));
  }
}
