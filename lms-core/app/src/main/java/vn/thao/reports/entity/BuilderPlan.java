package vn.thao.reports.entity;

import java.util.Arrays;

/**
 * How a report of the reader's own making is laid out. What doesn't fit the source falls back to
 * the first choice, for a form changes one thing after the other.
 *
 * @param across null: one column only
 * @param persons each person counts once; false: each fact counts, that is person-times
 */
public record BuilderPlan(
    BuilderSource source, BuilderDimension rows, BuilderDimension across, boolean persons) {

  static final String TIMES = "TIMES";

  public static BuilderPlan of(ReportAsk ask) {
    var source =
        Arrays.stream(BuilderSource.values())
            .filter(each -> each.name().equals(ask.word("source")))
            .findFirst()
            .orElse(BuilderSource.POSTS);
    var asked = dimension(source, ask.word("rows"));
    var rows = asked == null ? source.dimensions().get(0) : asked;
    var across = dimension(source, ask.word("across"));
    return new BuilderPlan(
        source, rows, across == rows ? null : across, !TIMES.equals(ask.word("count")));
  }

  /** Null when the source has no such one. */
  private static BuilderDimension dimension(BuilderSource source, String name) {
    return source.dimensions().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
