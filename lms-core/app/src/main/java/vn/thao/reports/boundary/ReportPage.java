package vn.thao.reports.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Refused;
import vn.thao.reports.control.ReportTables;
import vn.thao.reports.control.SavedFilters;
import vn.thao.reports.entity.ReportAsk;
import vn.thao.reports.entity.SavedFilterRow;

/**
 * What every report page has: a day it looks at, what was known when, a unit, filters that can be
 * saved, and files to take away. All of it stands in the address; a plain form leads there.
 */
public abstract class ReportPage {

  /** The kinds of files there are, the most official first. */
  static final List<String> KINDS = List.of("pdf", "docx", "xlsx", "csv");

  @Inject SavedFilters savedFilters;
  @Inject Language language;
  @Inject HttpServletRequest request;
  @Inject ReportTables tables;

  private LocalDate asOf;
  private Instant knownAt;
  private boolean unreadable;
  private boolean nothingThen;
  private TableView difference;
  private List<SavedFilterRow> filters = List.of();

  /** The noun of the page, which is that of its files. */
  public abstract String getReport();

  /** Reads the address; a date that can't be read counts as not given, and the page says so. */
  protected void read() {
    readTimes();
    filters = savedFilters.list(getReport());
    compare();
  }

  private void compare() {
    try {
      var ask = unreadable ? null : ask();
      var table = ask == null ? null : tables.difference(ask, language.getLocale());
      difference = table == null ? null : TableView.of(table, language.getLocale()).changed();
    } catch (NotFound absent) {
      nothingThen = true;
    }
  }

  /** The same of a report that nobody saves filters of. */
  protected void readTimes() {
    try {
      asOf = ReportTimes.asOf(given("asOf"));
      knownAt = ReportTimes.knownAt(given("knownAt"));
      ReportTimes.asOf(given("against"));
    } catch (Refused broken) {
      unreadable = true;
    }
  }

  protected LocalDate asOf() {
    return asOf;
  }

  protected Instant knownAt() {
    return knownAt;
  }

  /** All that stands in the address; what can't be read of the times is left out. */
  protected ReportAsk ask() {
    return ReportTimes.ask(
        getReport(),
        name -> unreadable && ReportAsk.TIMES.contains(name) ? null : request.getParameter(name));
  }

  /** Null when it is not given. */
  protected String given(String name) {
    var value = request.getParameter(name);
    return value == null || value.isBlank() ? null : value;
  }

  /** What stands in the address, empty when nothing does. */
  public String of(String name) {
    var value = given(name);
    return value == null ? "" : value;
  }

  /** The filters as an address carries them. */
  public String getQuery() {
    return query(null, null);
  }

  /** The same report of another unit. */
  public String unit(String code) {
    return "/reports/" + getReport() + "?" + query("unit", code);
  }

  public List<String> getKinds() {
    return KINDS;
  }

  public String file(String extension) {
    return ReportAddress.file(request, getReport(), extension, language.getLocale());
  }

  /**
   * The people behind a number of this report, in the place of the filters that it was made with.
   *
   * @param unit code; empty: the report's own
   * @param more further parameters of the address, such as {@code &position=P1}
   */
  protected String behind(String measure, String unit, String more) {
    return ReportAddress.behind(request, getReport(), measure, unit) + more;
  }

  /** The filters, one of them replaced; null: without it. */
  protected String query(String name, String value) {
    return ReportAddress.query(request, name, value);
  }

  public String in(LocalName name) {
    return name == null ? "" : name.in(language.getLocale());
  }

  /** What has changed against the other day; null when none is asked for. */
  public TableView getDifference() {
    return difference;
  }

  /** The unit or choice was not there on the other day. */
  public boolean isNothingThen() {
    return nothingThen;
  }

  /** The report can be stored as it is; lists of people can't. */
  public boolean isStorable() {
    return SavedFilters.REPORTS.contains(getReport());
  }

  public boolean isUnreadable() {
    return unreadable;
  }

  public List<SavedFilterRow> getFilters() {
    return filters;
  }
}
