package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.competency.control.FrameworkVersions;
import vn.thao.competency.entity.FrameworkNode;
import vn.thao.competency.entity.FrameworkProblem;
import vn.thao.competency.entity.FrameworkView;
import vn.thao.platform.boundary.PageTexts;
import vn.thao.platform.entity.NotFound;

/** Khung năng lực: the published version or another one, and what can be done with it. */
@Named
@RequestScoped
public class FrameworksPage {

  @Inject FrameworkVersions versions;
  @Inject PageTexts texts;
  private String version;
  private FrameworkView view;
  private List<FrameworkNode> nodes;

  public void load() {
    view = versions.view(number(version));
    nodes = view.framework().nodes();
  }

  /** Null for nothing. */
  static Integer number(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!text.matches("\\d{1,9}")) {
      throw new NotFound("failure.not-found");
    }
    return Integer.valueOf(text);
  }

  public FrameworkView getView() {
    return view;
  }

  public List<FrameworkNode> getNodes() {
    return nodes;
  }

  /** How many competencies there are, groups and retired ones left out. */
  public long getCount() {
    return nodes.stream()
        .filter(node -> !node.competency().isGroup() && !node.competency().retired())
        .count();
  }

  public String words(FrameworkProblem problem) {
    return texts.list(problem.key(), problem.arguments());
  }

  public String getVersion() {
    return version;
  }

  public void setVersion(String version) {
    this.version = version;
  }
}
