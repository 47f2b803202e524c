package vn.thao.content.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.content.control.Drafts;
import vn.thao.content.entity.DraftView;
import vn.thao.content.entity.ModuleDraft;
import vn.thao.content.entity.PackageProblem;
import vn.thao.content.entity.VersionRow;
import vn.thao.platform.boundary.PageTexts;

/** One version of a course on the desk: what is in it, what is wrong with it, what can be done. */
@Named
@RequestScoped
public class DraftPage {

  private static final int SHOWN = 50;

  @Inject Drafts drafts;
  @Inject PageTexts texts;
  private long id;
  private DraftView view;

  public void load() {
    view = drafts.view(id);
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

  public int getProblemCount() {
    return view.problems().size();
  }

  public List<PackageProblem> getProblems() {
    return view.problems().subList(0, Math.min(SHOWN, view.problems().size()));
  }

  /** What is wrong, in the reader's language. */
  public String words(PackageProblem problem) {
    return texts.of(problem.key(), problem.args().toArray());
  }
}
