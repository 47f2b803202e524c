package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.thao.content.control.Courses;
import vn.thao.learning.entity.RunHead;
import vn.thao.platform.boundary.PageFormat;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.control.Time;

/** What a form of an activity carries, so that its event has a number even without any script. */
@Named("play")
@RequestScoped
public class PlayForm {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm").withZone(Time.ZONE);

  private static final long MEGABYTE = 1024 * 1024;

  @Inject Courses courses;
  @Inject PageFormat format;
  private final String stream = "form-" + Secrets.random();
  private long run;
  private int place;
  private RunHead head;
  private String mediaBase = "media";
  private int sequence;

  void of(RunHead played, int atPlace) {
    head = played;
    run = head.id();
    place = atPlace;
    mediaBase = "/api/v1/content/media/" + head.versionId() + "/" + head.folder();
  }

  public long getRun() {
    return run;
  }

  public int getPlace() {
    return place;
  }

  /** Stands for {@code media} in the Markdown of the activity being played. */
  public String getMediaBase() {
    return mediaBase;
  }

  public String getStream() {
    return stream;
  }

  /** Each form of the page gets a number of its own. */
  public int getNextSequence() {
    return ++sequence;
  }

  public String time(String instant) {
    return CLOCK.format(Instant.parse(instant));
  }

  public String day(String instant) {
    return format.day(Instant.parse(instant));
  }

  /** How large a medium of the activity being played is; empty when that is not known. */
  public String size(String file) {
    long bytes =
        head == null ? 0 : courses.mediumSize(head.versionId(), head.folder() + "/" + file);
    if (bytes == 0) {
      return "";
    }
    return bytes < MEGABYTE
        ? (bytes + 1023) / 1024 + " KB"
        : format.number(Math.round(10.0 * bytes / MEGABYTE) / 10.0) + " MB";
  }
}
