package vn.thao.certification.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.thao.certification.control.Orders;
import vn.thao.certification.control.RegisterBook;
import vn.thao.certification.entity.RegisterFilter;
import vn.thao.certification.entity.RegisterList;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PageFormat;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Refused;

/** Sổ cấp giấy xác nhận: what has been issued, found by filters that stay in the address. */
@Named
@RequestScoped
public class RegisterPage {

  private static final List<String> KINDS = List.of("pdf", "docx", "xlsx", "csv");
  private static final List<String> FILTERS =
      List.of("year", "unit", "course", "status", "search", "asOf");
  private static final List<String> MEASURES =
      List.of("number", "unit", "completed-on", "issued-on", "status", "replaced-by");

  @Inject RegisterBook register;
  @Inject Orders orders;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private boolean unreadable;
  private LocalDate day;
  private RegisterList list;
  private int missing;

  public void load() {
    day = day();
    var filter =
        RegisterFilter.of(of("year"), of("unit"), of("course"), of("status"), of("search"));
    var page = of("page").matches("\\d{1,6}") ? Integer.parseInt(of("page")) : 1;
    list = register.list(filter, day, page);
    missing = orders.missing();
  }

  /** A day that can't be read counts as not given, and the page says so. */
  private LocalDate day() {
    try {
      return PageFormat.parse(of("asOf"));
    } catch (Refused broken) {
      unreadable = true;
      return null;
    }
  }

  /** What stands in the address, empty when nothing does. */
  public String of(String name) {
    return RegisterFilter.text(request.getParameter(name));
  }

  public RegisterList getList() {
    return list;
  }

  public int getMissing() {
    return missing;
  }

  /** The filters as a query, to go before {@code page=} or to a file. */
  public String getQuery() {
    return FILTERS.stream()
        .filter(name -> !(unreadable && name.equals("asOf")))
        .map(name -> name + "=" + URLEncoder.encode(of(name), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** The kinds of files there are. */
  public List<String> getKinds() {
    return KINDS;
  }

  /** R16 as a file, by the filters of the page. */
  public String file(String kind) {
    return "/api/v1/reports/register.%s?%s&language=%s"
        .formatted(kind, getQuery(), language.getLocale().getLanguage());
  }

  /** What is explained. */
  public List<String> getMeasures() {
    return MEASURES;
  }

  /** The day it is shown as it stood on, when nothing can be done to it; null: now. */
  public LocalDate getDay() {
    return day;
  }

  public boolean isUnreadable() {
    return unreadable;
  }

  public String in(LocalName name) {
    return name == null ? "" : name.in(language.getLocale());
  }
}
