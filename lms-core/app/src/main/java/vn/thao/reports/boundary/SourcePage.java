package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thao.reports.control.SourceReports;
import vn.thao.reports.entity.ReportTable;

/** A report that a plugin brings. */
@Named
@RequestScoped
public class SourcePage extends ReportPage {

  @Inject SourceReports sources;
  private ReportTable data;
  private TableView table;

  public void load() {
    readTimes();
    data = sources.table(ask().alone(), language.getLocale());
    table = TableView.of(data, language.getLocale());
  }

  @Override
  public String getReport() {
    return "source";
  }

  public ReportTable getData() {
    return data;
  }

  public TableView getTable() {
    return table;
  }
}
