package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.reports.control.Hours;
import vn.thao.reports.control.HoursSheet;
import vn.thao.reports.entity.HoursReport;

/** R05, training time beside the yearly minimum. */
@Named
@RequestScoped
public class HoursPage extends ReportPage {

  @Inject Hours hours;
  private HoursReport data;

  public void load() {
    read();
    data = hours.report(ask());
  }

  @Override
  public String getReport() {
    return "hours";
  }

  public List<String> getMeasures() {
    return HoursSheet.MEASURES;
  }

  /**
   * @param type kind of staff; null: not recorded; empty: all
   */
  public String people(String measure, String type) {
    var which = type == null ? "none" : type;
    return behind(measure, null, which.isEmpty() ? "" : "&type=" + which);
  }

  public HoursReport getData() {
    return data;
  }
}
