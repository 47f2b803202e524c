package vn.thao.competency.entity;

import java.util.List;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Paging;

/**
 * What an assessor has before them.
 *
 * @param people found by the search, a page of them
 * @param paging of those found
 * @param chosen id of the person appraised; null: none yet
 * @param levels of the chosen competency; empty: none is chosen yet
 * @param evidence of the chosen person in the chosen competency
 */
public record AppraisalDesk(
    List<Person> people,
    Paging paging,
    Person chosen,
    List<Competency> competencies,
    List<Level> levels,
    List<Entry> evidence,
    List<Clause> clauses) {

  /**
   * @param id as pages carry it
   */
  public record Person(String id, String name, String staffNumber) {}

  public record Competency(String code, LocalName name) {}

  /** What somebody on this level does. */
  public record Level(int level, LocalName name, LocalName behaviour) {}

  /**
   * @param own the reader wrote it, and may correct or revoke it
   */
  public record Entry(EvidenceRow row, boolean own) {}

  public record Clause(String id, LocalName label) {}
}
