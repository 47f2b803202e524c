package vn.thao.competency.entity;

import java.time.Instant;
import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * An application for recognition. It is never changed; what is decided is a row beside it.
 *
 * @param id as pages carry it
 * @param person the applicant's name
 * @param artefact id of the file that was handed in
 * @param state {@code WAITING}, {@code ACCEPTED}, {@code REFUSED} or {@code WITHDRAWN}
 * @param decidedLevel 0 unless accepted
 * @param reason of the reviewer; null while it waits
 */
public record RecognitionRow(
    String id,
    Instant appliedAt,
    String person,
    String competency,
    LocalName competencyName,
    int level,
    String title,
    String note,
    LocalDate achievedOn,
    String artefact,
    String fileName,
    String state,
    int decidedLevel,
    String reason,
    Instant decidedAt) {

  public boolean isWaiting() {
    return "WAITING".equals(state);
  }
}
