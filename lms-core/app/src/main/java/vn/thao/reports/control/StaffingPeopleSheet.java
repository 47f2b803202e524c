package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;
import vn.thao.reports.entity.StaffingFilter;
import vn.thao.reports.entity.StaffingPeople;
import vn.thao.reports.entity.StaffingPerson;

/** The people behind a number of R03, for a file. */
public final class StaffingPeopleSheet {

  private final StaffingPeople people;
  private final StaffingFilter filter;
  private final ReportTexts texts;

  public StaffingPeopleSheet(StaffingPeople people, StaffingFilter filter, Locale language) {
    this.people = people;
    this.filter = filter;
    this.texts = new ReportTexts(language);
  }

  public ReportTable table() {
    return texts.stamped(
        new ReportTable(
            "R03",
            texts.get("staffing.people.title"),
            people.asOf(),
            heading(),
            List.of(
                new Column(texts.get("staffing.column.number"), 6),
                new Column(texts.get("staffing.people.name"), 32),
                new Column(texts.get("staffing.people.posts"), 60),
                new Column(texts.get("staffing.people.status"), 18),
                new Column(texts.get("staffing.people.gaps"), 14)),
            new MadeRows<>(people.people(), this::cells),
            null,
            List.of()),
        people.knownAt());
  }

  /** What is counted, and by which filters. */
  private List<String> heading() {
    var heading = new ArrayList<String>();
    heading.add(texts.asOf(people.asOf()));
    var where = texts.where(people.unitName());
    heading.add(filter.own() ? texts.get("staffing.own", where) : where);
    heading.add(
        people.position() == null
            ? texts.get("staffing.all-positions")
            : texts.in(people.position().name()));
    if (filter.fullTime() != null) {
      heading.add(texts.get("staffing.people." + (filter.fullTime() ? "FULL_TIME" : "CONCURRENT")));
    }
    if (filter.standing() != null) {
      heading.add(texts.get("staffing.standing." + filter.standing().word()));
    }
    return heading;
  }

  private List<Object> cells(int number, StaffingPerson person) {
    var posts =
        person.posts().stream()
            .map(post -> texts.in(post.unit()) + " · " + texts.in(post.position()))
            .collect(Collectors.joining("; "));
    var status = person.required() == 0 ? "no-requirement" : person.qualified() ? "yes" : "no";
    return Arrays.asList(
        number,
        person.fullName(),
        posts,
        texts.get("staffing.people." + status),
        person.required() == 0 ? null : (Object) person.gaps());
  }
}
