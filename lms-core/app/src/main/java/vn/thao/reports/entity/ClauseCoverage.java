package vn.thao.reports.entity;

import java.util.List;
import java.util.stream.Collectors;
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

  /** Their codes, {@code C01, C02}. */
  public String competencyCodes() {
    return competencies.stream().map(ReportChoice::code).collect(Collectors.joining(", "));
  }

  /** There is a course to learn it from. */
  public boolean isCovered() {
    return !courses.isEmpty();
  }
}
