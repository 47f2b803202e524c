package vn.thao.learning.entity;

import java.util.List;
import vn.thao.learning.entity.CandidateRow.Verdict;
import vn.thao.platform.entity.Hash;

/**
 * Exactly whom a nomination would reach; nothing is written.
 *
 * @param all everybody whom the choice reaches, sorted by name
 */
public record NominationPreview(List<CandidateRow> all) {

  public List<Long> nominees() {
    return all.stream().filter(row -> row.verdict() == Verdict.NEW).map(CandidateRow::id).toList();
  }

  public int count(Verdict verdict) {
    return (int) all.stream().filter(row -> row.verdict() == verdict).count();
  }

  /** Stands for the nominees; another list has another one. */
  public String mark() {
    return Hash.of(nominees().stream().sorted().toList().toString());
  }
}
