package vn.thao.learning.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.thao.learning.control.AssignmentDrafts;
import vn.thao.learning.control.AssignmentSettlements;
import vn.thao.learning.entity.AssignmentProblem;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.Condition.Shape;
import vn.thao.platform.entity.NotFound;

/** Changes a rule's draft, puts it into force, ends the rule, or settles what concerns a person. */
@WebServlet("/learning/change-assignment-rule")
public class AssignmentRuleForm extends PostForm {

  @Inject AssignmentDrafts drafts;
  @Inject AssignmentSettlements settlements;

  @Override
  protected String handle(HttpServletRequest request) {
    var code = text(request, "code");
    var verb = text(request, "do");
    switch (verb) {
      case "begin" -> drafts.begin(code);
      case "end" -> drafts.end(code, date(request, "last"));
      case "act", "keep" ->
          settlements.settle(
              code,
              id(request, "person"),
              problem(request),
              verb.equals("keep"),
              text(request, "reason"),
              date(request, "newDue"));
      default -> change(request, code, verb);
    }
    return "/learning/assignment-rule?code="
        + URLEncoder.encode(code, StandardCharsets.UTF_8)
        + (verb.matches("begin|head|leaf|group|shape|remove") ? "&see=draft" : "")
        + "&done=assignment-rule."
        + verb
        + ".done";
  }

  private void change(HttpServletRequest request, String code, String verb) {
    int edition = (int) id(request, "edition");
    var place = text(request, "place");
    switch (verb) {
      case "head" -> drafts.head(code, edition, CreateAssignmentRuleForm.head(request));
      case "leaf" ->
          drafts.addLeaf(code, edition, place, text(request, "kind"), texts(request, "leaf."));
      case "group" -> drafts.addGroup(code, edition, place, Shape.named(text(request, "shape")));
      case "shape" -> drafts.shape(code, edition, place, Shape.named(text(request, "shape")));
      case "remove" -> drafts.remove(code, edition, place);
      case "discard" -> drafts.discard(code, edition);
      case "activate" -> drafts.activate(code, edition);
      default -> throw new NotFound("failure.not-found");
    }
  }

  private static AssignmentProblem problem(HttpServletRequest request) {
    return Arrays.stream(AssignmentProblem.values())
        .filter(each -> each.name().equals(text(request, "problem")))
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  @Override
  protected String view() {
    return "/learning/assignment-rule.xhtml";
  }
}
