package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.competency.control.Rosters;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.LocalName;

/** Makes a new roster, still without slots. */
@WebServlet("/competency/create-roster")
public class CreateRosterForm extends PostForm {

  @Inject Rosters rosters;

  @Override
  protected String handle(HttpServletRequest request) {
    var code = text(request, "code");
    rosters.create(code, new LocalName(text(request, "nameVi"), text(request, "nameEn")));
    return "/competency/roster?code=" + code + "&done=rosters.created.done";
  }

  @Override
  protected String view() {
    return "/competency/rosters.xhtml";
  }
}
