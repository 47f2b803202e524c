package vn.thao.competency.entity;

import java.time.Instant;
import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * Evidence as it is shown.
 *
 * @param state how it stands on the day looked at
 * @param assessor the name of whoever judged; null when nobody did
 * @param proof null where the reader may see no more than level and source
 * @param fileName of the artefact; null when there is none, or it is not for the reader
 * @param clause what it is about in law; null when nothing was named
 * @param reason why it was corrected or revoked
 */
public record EvidenceRow(
    long id,
    int level,
    EvidenceSource source,
    LocalDate observedOn,
    LocalDate validUntil,
    LocalName title,
    State state,
    String assessor,
    Proof proof,
    String fileName,
    LocalName clause,
    String reason,
    Instant replacedAt) {

  /** Whether it counts, and if not, why. */
  public enum State {
    COUNTS,
    EXPIRED,
    SELF,
    CORRECTED,
    REVOKED
  }
}
