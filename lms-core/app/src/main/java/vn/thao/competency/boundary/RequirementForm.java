package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thao.competency.control.RequirementDrafts;
import vn.thao.competency.entity.MatrixDecision;
import vn.thao.competency.entity.RequirementCell;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Refused;

/** The buttons of the draft of the matrix. */
@WebServlet("/competency/change-requirements")
public class RequirementForm extends PostForm {

  static final String CELL = "cell.";
  private static final Pattern NAME = Pattern.compile("cell\\.(\\d{1,18})\\.(\\d{1,18})");

  @Inject RequirementDrafts drafts;

  @Override
  protected String view() {
    return "/competency/requirement-draft.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    var id = id(request, "id");
    var revision = (int) id(request, "revision");
    var step = text(request, "do");
    switch (step) {
      case "save" -> drafts.save(id, revision, decision(request), cells(request));
      case "ask" -> drafts.ask(id, revision);
      case "drop" -> drafts.drop(id, revision);
      case "approve" -> drafts.approve(id, revision);
      default -> throw new NotFound("failure.not-found");
    }
    return step.equals("save") || step.equals("ask")
        ? "/competency/requirement-draft?done=requirements." + step + ".done"
        : "/competency/requirements?done=requirements." + step + ".done";
  }

  private static MatrixDecision decision(HttpServletRequest request) {
    return new MatrixDecision(
        text(request, "decision"), date(request, "decidedOn"), date(request, "from"));
  }

  private static Map<RequirementCell, Integer> cells(HttpServletRequest request) {
    var cells = new HashMap<RequirementCell, Integer>();
    for (var name : request.getParameterMap().keySet()) {
      var found = NAME.matcher(name);
      var level = text(request, name);
      if (found.matches()) {
        cells.put(
            new RequirementCell(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))),
            level(level));
      }
    }
    return cells;
  }

  private static int level(String typed) {
    if (typed.isEmpty()) {
      return 0;
    }
    if (!typed.matches("\\d")) {
      throw new Refused("requirements.no-level", typed);
    }
    return Integer.parseInt(typed);
  }
}
