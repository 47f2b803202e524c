package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.competency.control.RequirementDrafts;
import vn.thao.competency.entity.MatrixVersion;
import vn.thao.competency.entity.RequirementDraft;
import vn.thao.competency.entity.RequirementGrid;
import vn.thao.platform.boundary.PageFormat;

/** The draft of the matrix: its cells, its decision, what it would change. */
@Named
@RequestScoped
public class RequirementDraftPage {

  @Inject RequirementDrafts drafts;
  @Inject PageFormat format;
  @Inject HttpServletRequest request;
  private RequirementDraft draft;

  public void load() {
    draft = drafts.view();
  }

  public RequirementDraft getDraft() {
    return draft;
  }

  public RequirementGrid getGrid() {
    return draft.grid();
  }

  public MatrixVersion getVersion() {
    return draft.version();
  }

  /** What was typed and refused, else what is stored; nothing for no level. */
  public String level(long position, long competency) {
    var typed = typed(RequirementForm.CELL + position + "." + competency);
    if (typed != null) {
      return typed;
    }
    int level = draft.grid().level(position, competency);
    return level == 0 ? "" : String.valueOf(level);
  }

  public String getDecision() {
    var typed = typed("decision");
    return typed == null ? draft.version().decision() : typed;
  }

  public String getDecidedOn() {
    var typed = typed("decidedOn");
    return typed == null ? format.date(draft.version().decidedOn()) : typed;
  }

  public String getFrom() {
    var typed = typed("from");
    return typed == null ? format.date(draft.version().from()) : typed;
  }

  /** What the officer has seen: not the newest one, when somebody else was quicker. */
  public String getRevision() {
    var typed = typed("revision");
    return typed == null ? String.valueOf(draft.version().revision()) : typed;
  }

  private String typed(String name) {
    return "POST".equals(request.getMethod()) ? request.getParameter(name) : null;
  }
}
