package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.omnifaces.util.Faces;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;
import vn.thao.reports.control.Staffing;
import vn.thao.reports.entity.StaffingReport;
import vn.thao.reports.entity.StaffingRow;

/**
 * R03. All filters stand in the address. The form changes nothing and only leads to the address of
 * what was chosen, so it needs neither view state nor token.
 */
@Named
@RequestScoped
public class StaffingPage {

  private static final double LOW = .5;

  @Inject Staffing staffing;
  @Inject Clock clock;

  private String asOf;
  private String unit;
  private String position;
  private LocalDate day;
  private boolean unreadable;
  private StaffingReport report;

  /** Before each rendering, also when the form was refused. */
  public void load() {
    var asked = asked();
    report = staffing.report(asked, given(unit), given(position));
    if (day == null) {
      day = asked;
    }
  }

  private LocalDate asked() {
    try {
      return given(asOf) == null ? Time.today(clock) : LocalDate.parse(asOf);
    } catch (DateTimeParseException e) {
      unreadable = true;
      return Time.today(clock);
    }
  }

  public String show() {
    return "/reports/staffing?faces-redirect=true&asOf="
        + (day == null ? "" : day)
        + "&unit="
        + encoded(unit)
        + "&position="
        + encoded(position);
  }

  private static String encoded(String text) {
    return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** How much of what should be there is there, as the end of a style class. */
  public String heat(int part, int whole) {
    if (whole == 0) {
      return "none";
    }
    return part >= whole ? "full" : part >= whole * LOW ? "some" : "low";
  }

  public String heatOfMissing(StaffingRow row) {
    return row.norm() == null ? "none" : heat(row.norm() - row.missing(), row.norm());
  }

  public String in(LocalName name) {
    return name == null ? "" : name.in(Faces.getLocale());
  }

  public StaffingReport getReport() {
    return report;
  }

  public boolean isUnreadable() {
    return unreadable;
  }

  public String getAsOf() {
    return asOf;
  }

  public void setAsOf(String asOf) {
    this.asOf = asOf;
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

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }
}
