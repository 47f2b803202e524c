package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Refused;
import vn.thao.reports.control.Staffing;
import vn.thao.reports.entity.StaffingFilter;
import vn.thao.reports.entity.StaffingPeople;
import vn.thao.reports.entity.StaffingStanding;

/** The people behind a number of R03. */
@Named
@RequestScoped
public class StaffingPeoplePage {

  @Inject Staffing staffing;

  private String asOf;
  private String knownAt;
  private String unit;
  private String position;
  private String own;
  private String kind;
  private String standing;
  private String page;
  private StaffingPeople people;

  public void load() {
    var filter =
        new StaffingFilter(
            date(),
            given(unit),
            given(position),
            "yes".equals(own),
            fullTime(),
            StaffingStanding.of(standing));
    people = staffing.people(filter, Math.max(1, number()), known());
  }

  private LocalDate date() {
    try {
      return ReportTimes.asOf(asOf);
    } catch (Refused unreadable) {
      return null;
    }
  }

  private Instant known() {
    try {
      return ReportTimes.knownAt(knownAt);
    } catch (Refused unreadable) {
      return null;
    }
  }

  private Boolean fullTime() {
    return given(kind) == null ? null : (Boolean) "FULL_TIME".equals(kind);
  }

  private int number() {
    return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  public String in(LocalName name) {
    return name == null ? "" : name.in(Faces.getLocale());
  }

  public List<String> getKinds() {
    return ReportPage.KINDS;
  }

  /** The same people as a file. */
  public String file(String extension) {
    return "/api/v1/reports/staffing-people."
        + extension
        + "?language="
        + Faces.getLocale().getLanguage()
        + part("asOf", asOf)
        + part("knownAt", knownAt)
        + part("unit", unit)
        + part("position", position)
        + part("own", own)
        + part("kind", kind)
        + part("standing", standing);
  }

  private static String part(String name, String value) {
    return given(value) == null
        ? ""
        : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  public StaffingPeople getPeople() {
    return people;
  }

  public String getAsOf() {
    return asOf;
  }

  public void setAsOf(String asOf) {
    this.asOf = asOf;
  }

  public String getKnownAt() {
    return knownAt;
  }

  public void setKnownAt(String knownAt) {
    this.knownAt = knownAt;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getPosition() {
    return position;
  }

  public void setPosition(String position) {
    this.position = position;
  }

  public String getOwn() {
    return own;
  }

  public void setOwn(String own) {
    this.own = own;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  /** Empty: all. */
  public String getStanding() {
    return StaffingStanding.of(standing) == null ? "" : standing;
  }

  public void setStanding(String standing) {
    this.standing = standing;
  }

  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }
}
