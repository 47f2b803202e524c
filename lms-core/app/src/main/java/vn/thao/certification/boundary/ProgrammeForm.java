package vn.thao.certification.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import vn.thao.certification.control.ProgrammeChanges;
import vn.thao.certification.entity.RuleDraft;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.LocalName;

/** Begins a programme. */
@WebServlet("/certification/create-programme")
public class ProgrammeForm extends PostForm {

  @Inject ProgrammeChanges changes;

  @Override
  protected String handle(HttpServletRequest request) {
    var code = text(request, "code").toUpperCase(Locale.ROOT);
    var name = new LocalName(text(request, "nameVi"), text(request, "nameEn"));
    int earned = changes.create(code, name, rule(request));
    return "/certification/programme?code=" + code + "&done=programme.created.done&n=" + earned;
  }

  static RuleDraft rule(HttpServletRequest request) {
    return new RuleDraft(
        text(request, "base"),
        text(request, "months"),
        text(request, "fixedDay"),
        text(request, "renewFrom"),
        text(request, "grace"),
        text(request, "first"),
        text(request, "renewal"),
        text(request, "decision"),
        date(request, "from"));
  }

  @Override
  protected String view() {
    return "/certification/programmes.xhtml";
  }
}
