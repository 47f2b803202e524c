package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.Merges;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;

/** Merges two records of one person, or takes a merge back. */
@WebServlet("/people/merge")
public class MergeForm extends PostForm {

  @Inject Merges merges;

  @Override
  protected String handle(HttpServletRequest request) {
    var verb = text(request, "do");
    switch (verb) {
      case "merge" ->
          merges.merge(
              text(request, "kept"),
              text(request, "alias"),
              text(request, "reason"),
              text(request, "typed"));
      case "undo" -> merges.undo(id(request, "id"));
      default -> throw new NotFound("failure.not-found");
    }
    return "/people/merges?done=merge." + verb + ".done";
  }

  @Override
  protected String view() {
    return "/people/merges.xhtml";
  }
}
