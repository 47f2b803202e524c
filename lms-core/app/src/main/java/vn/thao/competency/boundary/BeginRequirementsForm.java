package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.competency.control.RequirementDrafts;
import vn.thao.platform.boundary.PostForm;

/** Opens a draft of the matrix. */
@WebServlet("/competency/begin-requirements")
public class BeginRequirementsForm extends PostForm {

  @Inject RequirementDrafts drafts;

  @Override
  protected String view() {
    return "/competency/requirements.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    drafts.begin();
    return "/competency/requirement-draft?done=requirements.begin.done";
  }
}
