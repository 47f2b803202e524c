package vn.thao.learning.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.learning.control.AssignmentDrafts;
import vn.thao.learning.entity.AssignmentDraft;
import vn.thao.learning.entity.AssignmentDue;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.LocalName;

/** Begins the draft of a new rule. */
@WebServlet("/learning/create-assignment-rule")
public class CreateAssignmentRuleForm extends PostForm {

  @Inject AssignmentDrafts drafts;

  @Override
  protected String handle(HttpServletRequest request) {
    var code = text(request, "code");
    drafts.create(code, head(request));
    return "/learning/assignment-rule?code="
        + URLEncoder.encode(code, StandardCharsets.UTF_8)
        + "&see=draft&done=assignment-rule.create.done";
  }

  static AssignmentDraft head(HttpServletRequest request) {
    return new AssignmentDraft(
        new LocalName(text(request, "nameVi"), text(request, "nameEn")),
        text(request, "course"),
        text(request, "unit"),
        AssignmentDue.typed(text(request, "due"), date(request, "dueOn"), text(request, "dueDays")),
        text(request, "decision"),
        date(request, "from"),
        date(request, "to"));
  }

  @Override
  protected String view() {
    return "/learning/assignment-rules.xhtml";
  }
}
