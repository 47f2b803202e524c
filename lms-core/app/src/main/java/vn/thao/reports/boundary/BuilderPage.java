package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thao.reports.control.BuilderSheet;
import vn.thao.reports.control.Builders;
import vn.thao.reports.entity.BuilderReport;
import vn.thao.reports.entity.BuilderSource;

/** A report of the reader's own making. */
@Named
@RequestScoped
public class BuilderPage extends ReportPage {

  @Inject Builders builders;
  private BuilderReport data;
  private BuilderSheet sheet;
  private TableView table;

  public void load() {
    read();
    data = builders.report(ask());
    sheet = new BuilderSheet(data, language.getLocale());
    table = TableView.of(sheet.table(), language.getLocale());
  }

  @Override
  public String getReport() {
    return "builder";
  }

  public BuilderSource[] getSources() {
    return BuilderSource.values();
  }

  /** The name of the filter that the source has; empty when it has none. */
  public String getFilter() {
    return data.plan().source().filter();
  }

  public String label(BuilderReport.Line line) {
    return sheet.label(data.plan().rows(), line.label());
  }

  public TableView getTable() {
    return table;
  }

  public BuilderReport getData() {
    return data;
  }
}
