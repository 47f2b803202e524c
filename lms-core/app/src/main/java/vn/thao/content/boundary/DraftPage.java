package vn.thao.content.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.content.control.Comparisons;
import vn.thao.content.control.Drafts;
import vn.thao.content.entity.Change;
import vn.thao.content.entity.DraftView;
import vn.thao.content.entity.ModuleDraft;
import vn.thao.content.entity.ProblemPlace;
import vn.thao.content.entity.StepRow;
import vn.thao.content.entity.VersionChanges;
import vn.thao.content.entity.VersionRow;
import vn.thao.content.entity.VersionStep;
import vn.thao.platform.boundary.Language;

/** One version of a course on the desk: what is in it, what is wrong with it, what can be done. */
@Named
@RequestScoped
public class DraftPage {

  private static final int SHOWN = 50;
  private static final int FIRST = 10;

  @Inject Drafts drafts;
  @Inject Comparisons comparisons;
  @Inject Language language;
  private long id;
  private DraftView view;
  private VersionChanges changes;

  public void load() {
    view = drafts.view(id);
    changes = comparisons.of(view.version(), view.siblings(), null, language.getLocale());
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public VersionRow getVersion() {
    return view.version();
  }

  public DraftView getView() {
    return view;
  }

  public List<ModuleDraft> getModules() {
    return view.modules();
  }

  /** What is otherwise than in the version offered today, or the one before. */
  public VersionChanges getChanges() {
    return changes;
  }

  public List<Change> getFirstChanges() {
    return changes.changes().subList(0, Math.min(FIRST, changes.changes().size()));
  }

  /** What the last review said of the draft, as long as it has not been sent again; or null. */
  public StepRow getReturned() {
    return view.steps().stream()
        .filter(row -> row.step() != VersionStep.SAVED)
        .findFirst()
        .filter(row -> getVersion().isDraft() && row.step() == VersionStep.RETURNED)
        .orElse(null);
  }

  public int getProblemCount() {
    return view.problems().size();
  }

  public List<ProblemPlace> getProblems() {
    return view.problems().subList(0, Math.min(SHOWN, view.problems().size()));
  }
}
