package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.thao.reports.control.StoredReports;
import vn.thao.reports.entity.StoredReport;

/** One stored report: the numbers that are kept, and whether they come out again. */
@Named
@RequestScoped
public class StoredReportPage extends ReportPage {

  @Inject StoredReports stored;
  private StoredReport data;
  private List<TableView> tables = List.of();

  public void load() {
    readTimes();
    data = stored.open(ask().id("stored"), "yes".equals(given("check")));
    var all = new ArrayList<TableView>();
    all.add(TableView.of(data.table(), language.getLocale()));
    data.table().parts().forEach(part -> all.add(TableView.of(part, language.getLocale())));
    tables = all;
  }

  @Override
  public String getReport() {
    return "stored";
  }

  /** The report, and the tables below it. */
  public List<TableView> getTables() {
    return tables;
  }

  public StoredReport getData() {
    return data;
  }
}
