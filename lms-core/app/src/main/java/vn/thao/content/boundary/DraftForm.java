package vn.thao.content.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.content.control.Drafts;
import vn.thao.content.control.Reviews;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;

/** Takes a version a step further: the buttons of its page. */
@WebServlet("/content/step")
public class DraftForm extends PostForm {

  @Inject Drafts drafts;
  @Inject Reviews reviews;

  @Override
  protected String view() {
    return "/content/draft.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    var id = id(request, "id");
    var hash = text(request, "hash");
    var note = text(request, "note");
    var step = text(request, "step");
    switch (step) {
      case "begin" -> id = drafts.begin(id);
      case "send" -> drafts.send(id, hash, note);
      case "withdraw" -> drafts.withdraw(id, hash);
      case "discard" -> drafts.discard(id, hash);
      case "retire" -> drafts.retire(id, hash, note);
      case "approve" -> reviews.approve(id, hash, note);
      case "give-back" -> reviews.giveBack(id, hash, note);
      default -> throw new NotFound("failure.not-found");
    }
    return switch (step) {
      case "discard" -> "/content/drafts?done=draft.discard.done";
      case "approve", "give-back" -> "/content/reviews?done=draft." + step + ".done";
      default -> "/content/draft?id=" + id + "&done=draft." + step + ".done";
    };
  }
}
