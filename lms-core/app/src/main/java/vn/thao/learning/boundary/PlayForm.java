package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import vn.thao.content.control.Courses;
import vn.thao.content.control.Drafts;
import vn.thao.content.entity.Play;
import vn.thao.law.control.Instruments;
import vn.thao.learning.entity.Preview;
import vn.thao.learning.entity.RunView;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PageFormat;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.NotFound;
import vn.thao.spi.View;

/**
 * What is being played, as the facelets of its type see it; and what its forms carry, so that an
 * event has a number even without any script. The same for a learner's run and for a preview.
 */
@Named("play")
@RequestScoped
public class PlayForm implements Play {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm").withZone(Time.ZONE);

  private static final long MEGABYTE = 1024 * 1024;

  @Inject Courses courses;
  @Inject Drafts drafts;
  @Inject Instruments instruments;
  @Inject PageFormat format;
  @Inject Language language;
  private final String stream = "form-" + Secrets.random();
  private String run = "";
  private int place;
  private String title = "";
  private Map<String, String> names = Map.of();
  private Map<String, String> citations = Map.of();
  private View view;
  private String action = "/learning/send";
  private String address = "/learning/run?id=";
  private String mediaBase = "media";
  private ToLongFunction<String> sizes = file -> 0;
  private int sequence;

  void of(RunView played, int atPlace) {
    var head = played.head();
    run = Long.toString(head.id());
    place = atPlace;
    title = language.isEnglish() ? head.titleEn() : head.titleVi();
    view = played.view();
    names = played.names();
    citations = citations();
    address = "/learning/run?id=" + run;
    mediaBase = "/api/v1/content/media/" + head.versionId() + "/" + head.folder();
    sizes = file -> courses.mediumSize(head.versionId(), head.folder() + "/" + file);
  }

  void of(Preview preview, int atPlace) {
    var version = preview.version().id();
    run = version + "/" + preview.folder() + "/" + preview.activity().code();
    place = atPlace;
    title = preview.activity().title().in(language.getLocale());
    view = preview.view();
    citations = citations();
    action = "/learning/rehearse";
    address = RehearseForm.address(run);
    mediaBase = "/api/v1/content/drafts/" + version + "/" + preview.folder();
    sizes = file -> draftSize(version, preview.folder() + "/" + file);
  }

  private long draftSize(long version, String path) {
    try {
      return drafts.medium(version, path).bytes().length;
    } catch (NotFound none) {
      return 0;
    }
  }

  @Override
  public String getRun() {
    return run;
  }

  @Override
  public int getPlace() {
    return place;
  }

  @Override
  public String getTitle() {
    return title;
  }

  @Override
  public String getAction() {
    return action;
  }

  /** Where the activity is shown; {@code &place=} chooses a place in it. */
  public String getAddress() {
    return address;
  }

  public String getFacelet() {
    return view == null ? "" : view.facelet();
  }

  public Map<String, Object> getModel() {
    return view == null ? Map.of() : view.model();
  }

  /** The facelet of the question at the present place; empty when there is none to draw. */
  public String getQuestionFacelet() {
    return "open".equals(getModel().get("phase"))
            && getModel().get("question") instanceof Map<?, ?> question
        ? (String) question.get("facelet")
        : "";
  }

  /** The questions with answers and feedback, once graded. */
  public List<?> getReviewed() {
    return "graded".equals(getModel().get("phase"))
        ? (List<?>) getModel().get("questions")
        : List.of();
  }

  private Map<String, String> citations() {
    var cited = new HashSet<String>();
    for (var question : getReviewed()) {
      if (question instanceof Map<?, ?> map && map.get("clauses") instanceof List<?> clauses) {
        clauses.forEach(clause -> cited.add(String.valueOf(clause)));
      }
    }
    return instruments.names(cited, language.getLocale());
  }

  /** What a clause reference is called. */
  public String citation(String clause) {
    return citations.getOrDefault(clause, clause);
  }

  /** The instrument's part of a clause reference, with the clause as the anchor. */
  public String instrument(String clause) {
    var slash = clause.indexOf('/');
    return slash < 0 ? clause : clause.substring(0, slash) + "#" + clause.substring(slash + 1);
  }

  @Override
  public String getMediaBase() {
    return mediaBase;
  }

  @Override
  public String getStream() {
    return stream;
  }

  @Override
  public int getNextSequence() {
    return ++sequence;
  }

  @Override
  public String person(String participant) {
    return names.getOrDefault(participant, participant.isEmpty() ? "" : title);
  }

  @Override
  public String time(String instant) {
    return CLOCK.format(Instant.parse(instant));
  }

  @Override
  public String day(String instant) {
    return format.day(Instant.parse(instant));
  }

  @Override
  public String size(String file) {
    long bytes = sizes.applyAsLong(file);
    if (bytes == 0) {
      return "";
    }
    return bytes < MEGABYTE
        ? (bytes + 1023) / 1024 + " KB"
        : format.number(Math.round(10.0 * bytes / MEGABYTE) / 10.0) + " MB";
  }
}
