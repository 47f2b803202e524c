package vn.thao.content.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.content.control.Drafts;
import vn.thao.content.control.Outlines;
import vn.thao.content.entity.DraftView;

/** What a draft consists of, to be arranged, and the ways to the forms of its parts. */
@Named
@RequestScoped
public class OutlinePage {

  @Inject Drafts drafts;
  @Inject Outlines outlines;
  private long draft;
  private DraftView view;

  public void load() {
    view = drafts.view(draft);
  }

  public long getDraft() {
    return draft;
  }

  public void setDraft(long draft) {
    this.draft = draft;
  }

  public DraftView getView() {
    return view;
  }

  /** How many problems the form of a part has, with those of its questions. */
  public long problems(String at) {
    return view.problems().stream().filter(place -> place.isOf(at)).count();
  }

  public List<String> getActivityTypes() {
    return outlines.activityTypes();
  }

  public List<String> getQuestionTypes() {
    return outlines.questionTypes();
  }
}
