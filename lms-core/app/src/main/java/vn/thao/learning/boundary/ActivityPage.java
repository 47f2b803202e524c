package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.learning.control.Registrations;
import vn.thao.learning.control.Runs;
import vn.thao.learning.entity.RegisteredActivity;
import vn.thao.platform.boundary.Language;
import vn.thao.spi.LocalText;

/** The door to an activity: goes on where it was left; what is timed waits for a word to begin. */
@Named
@RequestScoped
public class ActivityPage {

  @Inject Registrations registrations;
  @Inject Runs runs;
  @Inject Language language;
  private long id;
  private RegisteredActivity activity;
  private PluginUnavailable lack;

  public void load() throws IOException {
    activity = registrations.activity(id);
    var latest = runs.latest(id);
    if (latest != null || getCount() == 0) {
      var page = FacesContext.getCurrentInstance().getExternalContext();
      try {
        page.redirect("/learning/run?id=" + (latest != null ? latest : runs.open(id)));
      } catch (PluginUnavailable unavailable) {
        lack = unavailable;
        page.setResponseStatus(lack.status());
      }
    }
  }

  /** Why it can't be begun now; null when it can. */
  public PluginUnavailable getLack() {
    return lack;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getTitle() {
    return language.isEnglish() ? activity.titleEn() : activity.titleVi();
  }

  public String getCourseCode() {
    return activity.courseCode();
  }

  public String getIntro() {
    return LocalText.of(activity.definition(), "intro", language.getLocale());
  }

  /** How many questions are drawn; 0 for activities without a clock. */
  public int getCount() {
    return activity.definition().getInt("draw", 0);
  }

  public int getMinutes() {
    return activity.definition().getInt("minutes", 0);
  }

  public int getPass() {
    return activity.definition().getInt("pass", 0);
  }
}
