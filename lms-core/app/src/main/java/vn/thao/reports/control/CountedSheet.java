package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thao.reports.entity.CountedPeople;
import vn.thao.reports.entity.CountedPerson;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/** The people behind a number, for a file. */
public final class CountedSheet {

  /** The letters of a report's code, which its full title begins with. */
  private static final int CODE = 3;

  private final CountedPeople people;
  private final ReportTexts texts;

  public CountedSheet(CountedPeople people, Locale language) {
    this.people = people;
    this.texts = new ReportTexts(language);
  }

  public ReportTable table() {
    var training = people.filter().isTraining();
    var columns = new ArrayList<Column>();
    columns.add(new Column(texts.get("staffing.column.number"), 6));
    columns.add(new Column(texts.get("staffing.people.name"), 32));
    columns.add(new Column(texts.get("staffing.people.posts"), 60));
    for (var more : more()) {
      columns.add(new Column(texts.get("counted." + more), 16));
    }
    var rows = new MadeRows<>(people.people(), (number, line) -> cells(number, line, training));
    return texts.stamped(
        new ReportTable(
            texts.get(people.filter().report() + ".full-title").substring(0, CODE),
            texts.get("counted.title"),
            people.asOf(),
            List.of(texts.asOf(people.asOf()), unit(), measure()),
            columns,
            rows,
            null,
            List.of()),
        people.knownAt());
  }

  private List<String> more() {
    if (people.filter().isTraining()) {
      return List.of("course", "status", "due", "done");
    }
    if (people.filter().isHours()) {
      return List.of("hours-required", "hours-attained");
    }
    return people.filter().isGaps() ? List.of("required", "attained") : List.of();
  }

  private String unit() {
    var where = texts.where(people.unitName());
    return people.unitName() != null && people.filter().own()
        ? texts.get("staffing.own", where)
        : where;
  }

  /** What is counted, and by which filters. */
  private String measure() {
    var filter = people.filter();
    return Stream.of(
            texts.get(filter.report() + ".column." + filter.column()),
            filter.course(),
            filter.position(),
            filter.competency())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  private List<Object> cells(int number, CountedPerson line, boolean training) {
    var posts =
        line.posts().stream()
            .map(post -> texts.in(post.unit()) + " · " + texts.in(post.position()))
            .collect(Collectors.joining("; "));
    return training
        ? Arrays.asList(
            number,
            line.fullName(),
            posts,
            line.course(),
            texts.get("counted.status." + line.status()),
            line.due(),
            line.done())
        : more().isEmpty()
            ? List.of(number, line.fullName(), posts)
            : Arrays.asList(
                number,
                line.fullName(),
                posts,
                line.required() == 0 ? null : line.required(),
                line.required() == 0 && people.filter().isGaps() ? null : line.attained());
  }
}
