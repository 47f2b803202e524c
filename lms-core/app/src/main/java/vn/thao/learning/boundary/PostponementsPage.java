package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.learning.control.Postponements;
import vn.thao.learning.entity.PostponementList;
import vn.thao.platform.boundary.Language;

/** Đề nghị gia hạn: what waits in the scope, and what was decided lately. */
@Named
@RequestScoped
public class PostponementsPage {

  @Inject Postponements postponements;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private PostponementList list;

  public void load() {
    var page = request.getParameter("page");
    list =
        postponements.list(
            page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1,
            language.getLocale());
  }

  /** What was typed for this request, if the form was about it. */
  public String typed(long id, String name, String otherwise) {
    return Long.toString(id).equals(request.getParameter("id"))
        ? request.getParameter(name)
        : otherwise;
  }

  public PostponementList getList() {
    return list;
  }
}
