package vn.thao.content.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.content.control.Outlines;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.LocalName;

/** The buttons of a draft's outline, and of a quiz's list of questions. */
@WebServlet("/content/arrange")
public class ArrangeForm extends PostForm {

  @Inject Outlines outlines;

  @Override
  protected String view() {
    return "/content/outline.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    var draft = id(request, "draft");
    var hash = text(request, "hash");
    var at = text(request, "at");
    var type = text(request, "type");
    var title = new LocalName(text(request, "title-vi"), text(request, "title-en"));
    var verb = text(request, "do");
    if (!verb.equals("add")) {
      outlines.arrange(draft, hash, at, verb);
      var quiz = at.contains("/items/");
      return quiz
          ? PartForm.address(draft, at.replaceAll("/items/.*", "")) + "&done=outline.done"
          : "/content/outline?draft=" + draft + "&done=outline.done";
    }
    if (at.isEmpty()) {
      outlines.addModule(draft, hash, title);
      return "/content/outline?draft=" + draft + "&done=outline.added";
    }
    return PartForm.address(
        draft,
        at.contains("/activities/")
            ? outlines.addItem(draft, hash, at, type)
            : outlines.addActivity(draft, hash, at, type, title));
  }
}
