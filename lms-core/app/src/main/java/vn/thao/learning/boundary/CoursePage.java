package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.learning.control.Postponements;
import vn.thao.learning.control.Registrations;
import vn.thao.learning.entity.ActivityRow;
import vn.thao.learning.entity.CourseProgress;
import vn.thao.learning.entity.CourseRow;
import vn.thao.learning.entity.ModuleRow;
import vn.thao.learning.entity.Postponement;
import vn.thao.platform.boundary.Language;

/** A course: its outline, how far the learner is, and one way on. */
@Named
@RequestScoped
public class CoursePage {

  @Inject Registrations registrations;
  @Inject Postponements postponements;
  @Inject Language language;
  private String code;
  private CourseProgress progress;
  private Postponement postponement;

  public void load() {
    progress = registrations.progress(code, language.getLocale());
    if (progress.course().isDue()) {
      postponement = postponements.mine(code);
    }
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public CourseRow getCourse() {
    return progress.course();
  }

  public List<ModuleRow> getModules() {
    return progress.modules();
  }

  /** What the learner last asked about the due date; null: nothing. */
  public Postponement getPostponement() {
    return postponement;
  }

  public ActivityRow getNext() {
    return progress.next();
  }
}
