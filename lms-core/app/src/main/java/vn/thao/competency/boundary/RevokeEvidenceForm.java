package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.competency.control.Appraisals;
import vn.thao.platform.boundary.PostForm;

/** Takes back what the assessor had recorded. */
@WebServlet("/competency/revoke-evidence")
public class RevokeEvidenceForm extends PostForm {

  @Inject Appraisals appraisals;

  @Override
  protected String view() {
    return "/competency/appraisals.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    long person = id(request, "person");
    appraisals.revoke(person, id(request, "evidence"), text(request, "reason"));
    return "/competency/appraisals?person="
        + person
        + "&competency="
        + URLEncoder.encode(text(request, "competency"), StandardCharsets.UTF_8)
        + "&done=appraisals.revoke.done";
  }
}
