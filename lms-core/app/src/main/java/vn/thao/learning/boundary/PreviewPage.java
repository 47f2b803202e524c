package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.content.entity.VersionRow;
import vn.thao.learning.control.Previews;
import vn.thao.learning.entity.Preview;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.entity.NotFound;

/** Xem thử: the way through a version, with each activity in a frame as wide as a telephone. */
@Named
@RequestScoped
public class PreviewPage {

  @Inject Previews previews;
  @Inject Language language;
  private long version;
  private int step = 1;
  private boolean wide;
  private boolean all;
  private Preview.Outline outline;

  public void load() {
    outline = previews.outline(version, language.getLocale());
    if (step < 1 || step > Math.max(1, outline.stops().size())) {
      throw new NotFound("draft.not-found");
    }
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  /** Which activity, from 1. */
  public int getStep() {
    return step;
  }

  public void setStep(int step) {
    this.step = step;
  }

  public boolean isWide() {
    return wide;
  }

  public void setWide(boolean wide) {
    this.wide = wide;
  }

  /** All questions with their keys rather than the activity as it is played. */
  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }

  public VersionRow getRow() {
    return outline.version();
  }

  public List<Preview.Stop> getStops() {
    return outline.stops();
  }

  public boolean isNothing() {
    return outline.stops().isEmpty();
  }

  public Preview.Stop getStop() {
    return isNothing() ? null : outline.stops().get(step - 1);
  }

  public boolean isLast() {
    return step >= outline.stops().size();
  }

  /** What the frame shows. */
  public String getFrame() {
    return RehearseForm.address(getRun()) + (all ? "&all=1" : "");
  }

  public String getRun() {
    return version + "/" + getStop().path();
  }

  /** The same page with another step, width or kind. */
  public String address(int toStep, boolean toWide, boolean toAll) {
    return "/learning/preview?version="
        + version
        + "&step="
        + toStep
        + (toWide ? "&wide=true" : "")
        + (toAll ? "&all=true" : "");
  }
}
