package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.reports.control.Abroad;
import vn.thao.reports.control.AbroadSheet;
import vn.thao.reports.entity.AbroadReport;

/** R12, who informs abroad, and how well prepared they are. */
@Named
@RequestScoped
public class AbroadPage extends ReportPage {

  @Inject Abroad abroad;
  private AbroadReport data;

  public void load() {
    read();
    data = abroad.report(ask());
  }

  @Override
  public String getReport() {
    return "abroad";
  }

  public List<String> getMeasures() {
    return AbroadSheet.MEASURES;
  }

  public String people(String measure, String unit) {
    return behind(measure, unit, "");
  }

  public AbroadReport getData() {
    return data;
  }
}
