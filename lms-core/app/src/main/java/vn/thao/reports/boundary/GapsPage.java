package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.reports.control.GapSheet;
import vn.thao.reports.control.Gaps;
import vn.thao.reports.entity.GapReport;

/** R02, competency gaps by position. */
@Named
@RequestScoped
public class GapsPage extends ReportPage {

  @Inject Gaps gaps;
  private GapReport data;

  public void load() {
    read();
    data = gaps.report(asOf(), given("unit"), knownAt());
  }

  /**
   * Who stands behind a number.
   *
   * @param position empty: all
   * @param competency empty: all
   */
  public String people(String measure, String position, String competency) {
    return behind(
        measure,
        "",
        (position.isEmpty() ? "" : "&position=" + position)
            + (competency.isEmpty() ? "" : "&competency=" + competency));
  }

  @Override
  public String getReport() {
    return "gaps";
  }

  public List<String> getMeasures() {
    return GapSheet.MEASURES;
  }

  public GapReport getData() {
    return data;
  }
}
