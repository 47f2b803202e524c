package vn.thao.competency.entity;

/**
 * What lies behind evidence, for whoever doubts it; each part may be missing.
 *
 * @param note of whoever judged
 * @param artefact a file that is kept, by its id
 * @param reference where the thing judged can be found: a decision's number, an address, a shelf
 * @param clause of the law that the evidence is about, by its id
 */
public record Proof(String note, Long artefact, String reference, Long clause) {

  public static final Proof NONE = new Proof(null, null, null, null);
}
