package vn.thao.certification.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.certification.control.Orders;
import vn.thao.certification.control.RegisterBook;
import vn.thao.certification.entity.RegisterFilter;
import vn.thao.certification.entity.RegisterList;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.entity.LocalName;

/** Sổ cấp giấy xác nhận: what has been issued, found by filters that stay in the address. */
@Named
@RequestScoped
public class RegisterPage {

  @Inject RegisterBook register;
  @Inject Orders orders;
  @Inject Language language;

  private String year = "";
  private String unit = "";
  private String course = "";
  private String status = "";
  private String search = "";
  private int page = 1;
  private RegisterList list;
  private int missing;

  public void load() {
    list = register.list(filter(year, unit, course, status, search), page);
    missing = orders.missing();
  }

  static RegisterFilter filter(
      String year, String unit, String course, String status, String search) {
    int number = text(year).matches("\\d{4}") ? Integer.parseInt(year) : 0;
    return new RegisterFilter(number, text(unit), text(course), text(status), text(search));
  }

  private static String text(String value) {
    return value == null ? "" : value.strip().substring(0, Math.min(100, value.strip().length()));
  }

  public RegisterList getList() {
    return list;
  }

  public int getMissing() {
    return missing;
  }

  /** The filters as a query, to go before {@code page=} or to a file. */
  public String getQuery() {
    return "year=%s&unit=%s&course=%s&status=%s&search=%s"
        .formatted(encoded(year), encoded(unit), encoded(course), encoded(status), encoded(search));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(text(value), StandardCharsets.UTF_8);
  }

  public String in(LocalName name) {
    return name == null ? "" : name.in(language.getLocale());
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = text(year);
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = text(unit);
  }

  public String getCourse() {
    return course;
  }

  public void setCourse(String course) {
    this.course = text(course);
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = text(status);
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = text(search);
  }

  public String getPage() {
    return Integer.toString(page);
  }

  public void setPage(String number) {
    page = number != null && number.matches("\\d{1,6}") ? Integer.parseInt(number) : 1;
  }
}
