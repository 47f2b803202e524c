package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.reports.control.CommuneSheet;
import vn.thao.reports.control.Communes;
import vn.thao.reports.entity.CommuneReport;

/** R08, which communes have a spokesperson and a trained officer. */
@Named
@RequestScoped
public class CommunesPage extends ReportPage {

  @Inject Communes communes;
  private CommuneReport data;

  public void load() {
    read();
    data = communes.report(ask());
  }

  @Override
  public String getReport() {
    return "communes";
  }

  public List<String> getMeasures() {
    return CommuneSheet.MEASURES;
  }

  public String people(String measure, String unit) {
    return behind(measure, unit, "");
  }

  public CommuneReport getData() {
    return data;
  }
}
