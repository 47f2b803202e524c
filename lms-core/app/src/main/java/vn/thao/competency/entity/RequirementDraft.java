package vn.thao.competency.entity;

import java.util.List;

/**
 * A draft of the matrix and what it would change on its day of effect; as long as it names no day,
 * today.
 *
 * @param people how many hold a position that changes, each counted once
 * @param overtaken approved versions of which no day would be left
 * @param own whether the reader is among its authors
 * @param call the last time that somebody was asked to approve it; null: nobody was
 */
public record RequirementDraft(
    RequirementGrid grid,
    List<RequirementChange> changes,
    int people,
    List<MatrixVersion> overtaken,
    boolean own,
    ApprovalCall call) {

  public MatrixVersion version() {
    return grid.matrix();
  }
}
