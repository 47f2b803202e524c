package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thao.competency.control.FrameworkVersions;
import vn.thao.competency.entity.FrameworkChange;
import vn.thao.competency.entity.FrameworkChanges;
import vn.thao.platform.boundary.PageTexts;

/** How two versions of the framework differ. */
@Named
@RequestScoped
public class FrameworkChangesPage {

  @Inject FrameworkVersions versions;
  @Inject PageTexts texts;
  private String before;
  private String after;
  private FrameworkChanges changes;

  public void load() {
    changes = versions.changes(FrameworksPage.number(before), FrameworksPage.number(after));
  }

  public FrameworkChanges getChanges() {
    return changes;
  }

  public String field(FrameworkChange.Detail detail) {
    return texts.of("frameworks.field." + detail.field(), detail.level());
  }

  /** The value as people read it. */
  public String value(FrameworkChange.Detail detail, String value) {
    if (value.isEmpty()) {
      return texts.get("frameworks.nothing");
    }
    return detail.field().equals("kind") ? texts.get("frameworks.kind." + value) : value;
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
