package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thao.competency.control.Profiles;
import vn.thao.competency.entity.Profile;
import vn.thao.competency.entity.ProfileRow;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Refused;

/**
 * Năng lực của tôi, or, for HR, somebody's within their scope: required, attained, gap, and why.
 */
@Named
@RequestScoped
public class ProfilePage {

  @Inject Profiles profiles;
  @Inject Language language;
  @Inject Clock clock;
  private Long person;
  private String asOf;
  private Profile profile;

  public void load() {
    var date = date();
    profile =
        person == null
            ? profiles.mine(date, language.getLocale())
            : profiles.of(person, date, language.getLocale());
  }

  private LocalDate date() {
    try {
      return asOf == null || asOf.isBlank() ? Time.today(clock) : LocalDate.parse(asOf);
    } catch (DateTimeException broken) {
      throw new Refused("failure.date");
    }
  }

  public Long getPerson() {
    return person;
  }

  public void setPerson(Long person) {
    this.person = person;
  }

  public String getAsOf() {
    return asOf;
  }

  public void setAsOf(String asOf) {
    this.asOf = asOf;
  }

  public boolean isOwn() {
    return person == null;
  }

  public Profile getProfile() {
    return profile;
  }

  /** Gaps first, for they are what can be acted on. */
  public List<ProfileRow> getRows() {
    var rows = new ArrayList<>(profile.gaps());
    rows.addAll(profile.met());
    return rows;
  }

  public String getPositions() {
    return join(profile.positions());
  }

  public String join(List<String> codes) {
    return String.join("; ", codes);
  }
}
