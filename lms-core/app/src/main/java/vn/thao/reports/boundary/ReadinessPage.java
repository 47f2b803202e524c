package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.reports.control.Readiness;
import vn.thao.reports.control.ReadinessSheet;
import vn.thao.reports.entity.ReadinessReport;

/** R10, how ready agencies are for a crisis of communication. */
@Named
@RequestScoped
public class ReadinessPage extends ReportPage {

  @Inject Readiness readiness;
  private ReadinessReport data;

  public void load() {
    read();
    data = readiness.report(ask());
  }

  @Override
  public String getReport() {
    return "readiness";
  }

  public List<String> getMeasures() {
    return ReadinessSheet.MEASURES;
  }

  public List<String> getLevels() {
    return List.of("1", "2", "3", "4", "5");
  }

  public String people(String measure, String unit) {
    return behind(measure, unit, "");
  }

  public ReadinessReport getData() {
    return data;
  }
}
