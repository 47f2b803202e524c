package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import vn.thao.reports.control.Staffing;
import vn.thao.reports.entity.StaffingReport;
import vn.thao.reports.entity.StaffingRow;

/** R03, staffing by position and norm. */
@Named
@RequestScoped
public class StaffingPage extends ReportPage {

  private static final double LOW = .5;

  private static final List<String> COLUMNS =
      List.of(
          "norm",
          "assigned",
          "full-time",
          "concurrent",
          "equivalent",
          "persons",
          "qualified",
          "current",
          "expiring",
          "planned",
          "missing");

  @Inject Staffing staffing;
  private StaffingReport data;

  public void load() {
    read();
    data = staffing.report(asOf(), given("unit"), given("position"), knownAt());
  }

  /** How much of what should be there is there, as the end of a style class. */
  public String heat(int part, int whole) {
    if (whole == 0) {
      return "none";
    }
    return part >= whole ? "full" : part >= whole * LOW ? "some" : "low";
  }

  public String heatOfMissing(StaffingRow row) {
    return row.norm() == null ? "none" : heat(row.norm() - row.missing(), row.norm());
  }

  /** The people behind a number of a line. */
  public String people(StaffingRow row, String more) {
    return "/reports/staffing-people?"
        + (row.unitCode() == null ? getQuery() : query("unit", row.unitCode()))
        + (row.own() ? "&own=yes" : "")
        + (more.isEmpty() ? "" : "&" + more);
  }

  /** Those of the table: what is planned is asked for a coming day only. */
  public List<String> getColumns() {
    return COLUMNS.stream().filter(column -> data.isComing() || !column.equals("planned")).toList();
  }

  public List<String> getDefined() {
    return Stream.concat(COLUMNS.stream(), Stream.of("total")).toList();
  }

  @Override
  public String getReport() {
    return "staffing";
  }

  public String getPosition() {
    return of("position");
  }

  public StaffingReport getData() {
    return data;
  }
}
