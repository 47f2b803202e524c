package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.competency.control.FrameworkImports;
import vn.thao.competency.entity.FrameworkImportView;
import vn.thao.competency.entity.FrameworkProblem;
import vn.thao.competency.entity.FrameworkVersion;
import vn.thao.platform.boundary.PageTexts;
import vn.thao.platform.entity.NotFound;

/** A file that shall become a draft of the framework: given, looked at, adopted. */
@Named
@RequestScoped
public class FrameworkImportPage {

  private static final int SHOWN = 200;

  @Inject FrameworkImports imports;
  @Inject PageTexts texts;
  private String id;
  private FrameworkImportView view;
  private FrameworkVersion open;

  public void load() {
    open = imports.open();
    if (id != null && !id.isBlank()) {
      if (!id.matches("\\d{1,18}")) {
        throw new NotFound("failure.not-found");
      }
      view = imports.view(Long.parseLong(id));
    }
  }

  public FrameworkImportView getView() {
    return view;
  }

  public FrameworkVersion getOpen() {
    return open;
  }

  public List<FrameworkProblem> getProblems() {
    return view.problems().subList(0, Math.min(SHOWN, view.problems().size()));
  }

  /** Where in the file. */
  public String place(FrameworkProblem problem) {
    return problem.place().matches("\\d+")
        ? texts.of("frameworks.line", problem.place())
        : problem.place();
  }

  public String words(FrameworkProblem problem) {
    return texts.list(problem.key(), problem.arguments());
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
