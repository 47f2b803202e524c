package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.reports.control.ClauseSheet;
import vn.thao.reports.control.Clauses;
import vn.thao.reports.entity.ClauseReport;

/** R14, coverage of the directive's clauses. */
@Named
@RequestScoped
public class ClausesPage extends ReportPage {

  @Inject Clauses clauses;
  private ClauseReport data;

  public void load() {
    read();
    data = clauses.report(asOf(), given("unit"), knownAt());
  }

  @Override
  public String getReport() {
    return "clauses";
  }

  public List<String> getMeasures() {
    return ClauseSheet.MEASURES;
  }

  public ClauseReport getData() {
    return data;
  }
}
