package vn.thao.content.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.content.control.Outlines;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.LocalName;

/** Begins a course from nothing. */
@WebServlet("/content/new-course")
public class NewCourseForm extends PostForm {

  @Inject Outlines outlines;

  @Override
  protected String view() {
    return "/content/drafts.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    var title = new LocalName(text(request, "title-vi"), text(request, "title-en"));
    var id = outlines.create(text(request, "code"), title);
    return "/content/outline?draft=" + id + "&done=draft.begin.done";
  }
}
