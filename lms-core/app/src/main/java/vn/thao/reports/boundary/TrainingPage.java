package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.reports.control.Training;
import vn.thao.reports.entity.TrainingReport;
import vn.thao.reports.entity.TrainingRow;

/** R01, results of training by agency. */
@Named
@RequestScoped
public class TrainingPage extends ReportPage {

  private static final List<String> MEASURES =
      List.of(
          "nominated",
          "persons",
          "not-begun",
          "learning",
          "completed",
          "overdue",
          "percent",
          "registered",
          "learners",
          "finished",
          "total");

  @Inject Training training;
  private TrainingReport data;

  public void load() {
    read();
    data = training.report(asOf(), given("unit"), given("course"), knownAt());
  }

  /** Who stands behind a number of a line. */
  public String people(TrainingRow row, String measure) {
    return behind(measure, row.unitCode(), row.own() ? "&own=yes" : "");
  }

  @Override
  public String getReport() {
    return "training";
  }

  public List<String> getMeasures() {
    return MEASURES;
  }

  public TrainingReport getData() {
    return data;
  }
}
