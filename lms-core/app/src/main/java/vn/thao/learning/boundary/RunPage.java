package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Map;
import vn.thao.learning.control.Registrations;
import vn.thao.learning.control.Runs;
import vn.thao.learning.entity.ActivityRow;
import vn.thao.learning.entity.CourseProgress;
import vn.thao.learning.entity.RunView;
import vn.thao.platform.boundary.Language;
import vn.thao.spi.ActivityType;

/** Plays an activity: draws the view that its type gives, with the facelet that its type names. */
@Named
@RequestScoped
public class RunPage {

  @Inject Runs runs;
  @Inject Registrations registrations;
  @Inject Language language;
  @Inject PlayForm play;
  @Inject Clock clock;
  private long id;
  private int place;
  private RunView run;
  private String courseCode;
  private CourseProgress progress;

  public void load() {
    run = runs.view(id, place, language.getLocale());
    courseCode = isAssessing() ? "" : registrations.courseOf(run.head().registrationId());
    play.of(run, place);
    if (isClosed() && !isAssessing()) {
      progress = registrations.progress(courseCode, language.getLocale());
    }
    if (run.isUnavailable()) {
      FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(503);
    }
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public int getPlace() {
    return place;
  }

  public void setPlace(int place) {
    this.place = place;
  }

  public String getTitle() {
    return language.isEnglish() ? run.head().titleEn() : run.head().titleVi();
  }

  /** Whether the activity is performed on somebody else. */
  public boolean isAssessing() {
    return ActivityType.ASSESSOR.equals(run.role());
  }

  /** Whose run it is; known where others take part. */
  public String getLearner() {
    return run.names().getOrDefault(Long.toString(run.head().personId()), "");
  }

  public String getCourseCode() {
    return courseCode;
  }

  public long getActivityId() {
    return run.head().activityId();
  }

  public long getVersionId() {
    return run.head().versionId();
  }

  /** How many questions there are to fetch ahead; 0 for what is played on one page, or closed. */
  public int getPlaces() {
    return "open".equals(getModel().get("phase"))
            && getModel().get("count") instanceof Integer count
        ? count
        : 0;
  }

  /** The server's time, by which the browser knows whether the page or its own memory is newer. */
  public String getServed() {
    return clock.instant().toString();
  }

  public boolean isClosed() {
    return run.head().isClosed();
  }

  /** Where to go on when this is closed; null when nothing else is left. */
  public ActivityRow getNext() {
    return progress.after(getActivityId());
  }

  /** Closed, and not passed yet. */
  public boolean isFailed() {
    return progress.isFailed(getActivityId());
  }

  public String getFacelet() {
    return run == null ? "" : run.view().facelet();
  }

  /** The quiz has headings of its own; everything else is headed by its title. */
  public boolean isHeaded() {
    return !run.isUnavailable() && getFacelet().startsWith("/WEB-INF/");
  }

  public Map<String, Object> getModel() {
    return run.view().model();
  }
}
