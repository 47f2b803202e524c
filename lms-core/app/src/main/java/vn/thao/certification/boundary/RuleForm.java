package vn.thao.certification.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.certification.control.ProgrammeChanges;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;

/** Lays down a new rule of a programme, or a change of law. */
@WebServlet("/certification/change-programme")
public class RuleForm extends PostForm {

  @Inject ProgrammeChanges changes;

  @Override
  protected String handle(HttpServletRequest request) {
    var code = text(request, "code");
    var verb = text(request, "do");
    int earned = 0;
    switch (verb) {
      case "rule" -> earned = changes.rule(code, id(request, "seen"), ProgrammeForm.rule(request));
      case "law" ->
          changes.curtail(
              code,
              date(request, "earnedBefore"),
              date(request, "until"),
              text(request, "course"),
              text(request, "lawDecision"));
      default -> throw new NotFound("failure.not-found");
    }
    return "/certification/programme?code=%s&done=programme.%s.done&n=%d"
        .formatted(code, verb, earned);
  }

  @Override
  protected String view() {
    return "/certification/programme.xhtml";
  }
}
