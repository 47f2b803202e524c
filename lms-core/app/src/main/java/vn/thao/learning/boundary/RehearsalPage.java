package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.learning.control.Previews;
import vn.thao.learning.entity.Preview;
import vn.thao.platform.boundary.Language;
import vn.thao.spi.LocalText;

/**
 * Within the frame of a preview: one activity as a learner sees it, or all its questions with their
 * keys.
 */
@Named
@RequestScoped
public class RehearsalPage {

  private static final int SHOWN = 20;

  @Inject Previews previews;
  @Inject Language language;
  @Inject PlayForm play;
  private String run = "";
  private int place;
  private boolean begin;
  private int all;
  private Preview preview;
  private List<Preview.Question> questions = List.of();

  public void load() {
    var rehearsed = RehearseForm.Rehearsed.of(run);
    var locale = language.getLocale();
    preview = previews.view(rehearsed.version(), rehearsed.path(), place, begin, locale);
    play.of(preview, place);
    if (all > 0) {
      questions = previews.questions(rehearsed.version(), rehearsed.path(), locale);
    }
  }

  public String getRun() {
    return run;
  }

  public void setRun(String run) {
    this.run = run;
  }

  public int getPlace() {
    return place;
  }

  public void setPlace(int place) {
    this.place = place;
  }

  public boolean isBegin() {
    return begin;
  }

  public void setBegin(boolean begin) {
    this.begin = begin;
  }

  /** The page of the list of all questions, from 1; 0 while the activity is played. */
  public int getAll() {
    return all;
  }

  public void setAll(int all) {
    this.all = all;
  }

  public Preview getPreview() {
    return preview;
  }

  public boolean isWaiting() {
    return all == 0 && preview.view() == null;
  }

  /** The quiz has headings of its own; everything else is headed by its title. */
  public boolean isHeaded() {
    return isWaiting() || all > 0 || !play.getFacelet().startsWith("/WEB-INF/");
  }

  /** Empty unless something is played, so that the view is built without it. */
  public String getFacelet() {
    return all > 0 || preview == null || preview.view() == null
        ? "/WEB-INF/learning/nothing.xhtml"
        : play.getFacelet();
  }

  public String getIntro() {
    return LocalText.of(preview.activity().definition(), "intro", language.getLocale());
  }

  public int fact(String name) {
    return preview.activity().definition().getInt(name, 0);
  }

  public List<Preview.Question> getQuestions() {
    int from = Math.min(questions.size(), Math.max(0, all - 1) * SHOWN);
    return questions.subList(from, Math.min(questions.size(), from + SHOWN));
  }

  public int getQuestionCount() {
    return questions.size();
  }

  public boolean isMore() {
    return questions.size() > all * SHOWN;
  }
}
