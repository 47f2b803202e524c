package vn.thao.reports.entity;

import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * A clause of the directive and what stands behind it.
 *
 * @param courses that there are: published, and either planned for the clause or citing it
 * @param missing codes of the courses that are planned and not published
 * @param reports nouns of the reports that answer for it
 * @param reached people who have completed one of the courses, each counted once
 * @param completions of these courses, a person counted for each
 */
public record ClauseCoverage(
    String code,
    LocalName label,
    LocalName text,
    List<ReportChoice> competencies,
    List<ReportChoice> courses,
    List<String> missing,
    List<String> reports,
    List<ClauseFeature> features,
    int reached,
    int completions) {

  /** Something to learn it from or to be measured by. */
  public boolean isCovered() {
    return !courses.isEmpty();
  }
}
