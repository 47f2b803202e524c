package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thao.reports.control.Staffing;
import vn.thao.reports.entity.StaffingReport;
import vn.thao.reports.entity.StaffingRow;

/** R03, staffing by position and norm. */
@Named
@RequestScoped
public class StaffingPage extends ReportPage {

  private static final double LOW = .5;

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
