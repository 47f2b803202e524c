package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import vn.thao.competency.control.Profiles;
import vn.thao.competency.entity.Profile;
import vn.thao.learning.control.Registrations;
import vn.thao.learning.entity.CourseRow;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.control.Time;

/** Trang của tôi: where to go on, what is missing, what is done. */
@Named
@RequestScoped
public class MyPage {

  private static final Comparator<CourseRow> BY_DUE =
      Comparator.comparing(CourseRow::due, Comparator.nullsLast(Comparator.naturalOrder()));

  @Inject Registrations registrations;
  @Inject Profiles profiles;
  @Inject Language language;
  @Inject Clock clock;

  private List<CourseRow> courses = List.of();
  private Profile profile;

  public void load() {
    courses = registrations.courses(language.getLocale());
    profile = profiles.mine(Time.today(clock), language.getLocale());
  }

  /** The course to go on with: the one that is due first; null when none is begun. */
  public CourseRow getCurrent() {
    return courses.stream()
        .filter(course -> course.isRegistered() && course.completedAt() == null)
        .min(BY_DUE)
        .orElse(null);
  }

  /** What the person was nominated to and has not completed, the most urgent first. */
  public List<CourseRow> getDue() {
    return courses.stream().filter(CourseRow::isDue).sorted(BY_DUE).toList();
  }

  public List<CourseRow> getCompleted() {
    return courses.stream().filter(course -> course.completedAt() != null).toList();
  }

  public Profile getProfile() {
    return profile;
  }
}
