package vn.thao.platform.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Refused;

/** What pages have that look at a day, which stands in the address as {@code asOf}. */
public abstract class AsOfPage {

  @Inject Language language;
  @Inject HttpServletRequest request;
  private String asOf;
  private boolean unreadable;

  /** The day; null for today, also when what was typed is no day, which the page then says. */
  protected LocalDate day() {
    try {
      return PageFormat.parse(asOf);
    } catch (Refused broken) {
      unreadable = true;
      return null;
    }
  }

  /** What stands in the address or was typed; empty when nothing does. */
  public String given(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  public String in(LocalName name) {
    return name.in(language.getLocale());
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
}
