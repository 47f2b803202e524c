package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.reports.control.Capable;
import vn.thao.reports.control.CapableSheet;
import vn.thao.reports.entity.CapableReport;

/** R13, agencies that have somebody able. */
@Named
@RequestScoped
public class CapablePage extends ReportPage {

  @Inject Capable capable;
  private CapableReport data;

  public void load() {
    read();
    data =
        capable.report(
            asOf(), given("unit"), given("competency"), level(given("level")), knownAt());
  }

  /** 0 when there is none to be read. */
  static int level(String text) {
    return text != null && text.matches("[1-5]") ? Integer.parseInt(text) : 0;
  }

  @Override
  public String getReport() {
    return "capable";
  }

  public List<String> getMeasures() {
    return CapableSheet.MEASURES;
  }

  public List<String> getLevels() {
    return List.of("1", "2", "3", "4", "5");
  }

  public CapableReport getData() {
    return data;
  }
}
