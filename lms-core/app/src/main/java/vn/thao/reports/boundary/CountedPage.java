package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thao.reports.control.Counted;
import vn.thao.reports.entity.CountedFilter;
import vn.thao.reports.entity.CountedPeople;

/** The people behind a number of a report; the address says which. */
@Named
@RequestScoped
public class CountedPage extends ReportPage {

  @Inject Counted counted;
  private CountedPeople data;

  public void load() {
    read();
    var page = of("page").matches("\\d{1,6}") ? Integer.parseInt(of("page")) : 1;
    data = counted.people(CountedFilter.of(ask()), Math.max(1, page));
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

  public boolean isGaps() {
    return data.filter().isGaps();
  }

  public boolean isHours() {
    return data.filter().isHours();
  }

  /** The text of the column that the number stands in. */
  public String getMeasure() {
    return data.filter().report() + ".column." + data.filter().column();
  }

  /** The text of the report's title. */
  public String getReportTitle() {
    return data.filter().report() + ".title";
  }

  /** The report that the number stands in, with the same date. */
  public String getBack() {
    return "/reports/" + data.filter().report() + "?" + getQuery();
  }

  public String page(int number) {
    return "/reports/counted?" + getQuery() + "&page=" + number;
  }
}
