package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.learning.control.Registrations;
import vn.thao.learning.entity.CourseRow;
import vn.thao.platform.boundary.Language;

/** The courses that are open, and those the learner takes. */
@Named
@RequestScoped
public class CoursesPage {

  @Inject Registrations registrations;
  @Inject Language language;
  private List<CourseRow> courses = List.of();

  public void load() {
    courses = registrations.courses(language.getLocale());
  }

  public List<CourseRow> getCourses() {
    return courses;
  }
}
