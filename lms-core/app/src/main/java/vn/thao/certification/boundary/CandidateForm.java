package vn.thao.certification.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import vn.thao.certification.control.Candidates;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;

/** Assigns people to a programme and takes measures against what somebody has earned. */
@WebServlet("/certification/change-candidates")
public class CandidateForm extends PostForm {

  @Inject Candidates candidates;

  @Override
  protected String handle(HttpServletRequest request) {
    var code = text(request, "code");
    var verb = text(request, "do");
    int count = 1;
    switch (verb) {
      case "assign" ->
          count =
              candidates.assign(
                  code, text(request, "position"), numbers(request), text(request, "reason"));
      case "withdraw" -> candidates.withdraw(code, id(request, "person"));
      case "suspend" -> candidates.suspend(code, id(request, "person"), text(request, "reason"));
      case "extend" ->
          candidates.extend(
              code, id(request, "person"), date(request, "until"), text(request, "reason"));
      case "unextend" -> candidates.unextend(code, id(request, "person"));
      case "resume" -> candidates.resume(code, id(request, "person"));
      case "revoke" -> candidates.revoke(code, id(request, "person"), text(request, "reason"));
      default -> throw new NotFound("failure.not-found");
    }
    return "/certification/programme?code=%s&done=candidates.%s.done&n=%d"
        .formatted(code, verb, count);
  }

  /** Staff numbers, one in each line or separated by commas. */
  private static List<String> numbers(HttpServletRequest request) {
    return Arrays.stream(text(request, "numbers").split("[\\s,;]+"))
        .filter(number -> !number.isEmpty())
        .distinct()
        .toList();
  }

  @Override
  protected String view() {
    return "/certification/programme.xhtml";
  }
}
