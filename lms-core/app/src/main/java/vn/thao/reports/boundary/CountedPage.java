package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thao.reports.control.Counted;
import vn.thao.reports.entity.CountedFilter;
import vn.thao.reports.entity.CountedPeople;

/** The people behind a number of R01 or R02; the address says which. */
@Named
@RequestScoped
public class CountedPage extends ReportPage {

  @Inject Counted counted;
  private CountedPeople data;

  public void load() {
    read();
    var page = of("page").matches("\\d{1,6}") ? Integer.parseInt(of("page")) : 1;
    data =
        counted.people(
            new CountedFilter(
                of("report"),
                of("measure"),
                asOf(),
                knownAt(),
                given("unit"),
                "yes".equals(of("own")),
                given("course"),
                given("position"),
                given("competency")),
            Math.max(1, page));
  }

  @Override
  public String getReport() {
    return "counted";
  }

  public CountedPeople getData() {
    return data;
  }

  public boolean isTraining() {
    return data.filter().isTraining();
  }

  public String getMeasure() {
    return data.filter().column();
  }

  /** The report that the number stands in, with the same date. */
  public String getBack() {
    return "/reports/" + (isTraining() ? "training" : "gaps") + "?" + getQuery();
  }

  public String page(int number) {
    return "/reports/counted?" + getQuery() + "&page=" + number;
  }
}
