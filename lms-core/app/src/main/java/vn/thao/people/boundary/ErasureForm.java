package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.Erasures;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;

/** Confirms or withdraws an erasure. */
@WebServlet("/people/change-erasure")
public class ErasureForm extends PostForm {

  @Inject Erasures erasures;

  @Override
  protected String handle(HttpServletRequest request) {
    var id = id(request, "id");
    var verb = text(request, "do");
    switch (verb) {
      case "confirm" -> erasures.confirm(id, text(request, "typed"));
      case "withdraw" -> erasures.withdraw(id);
      default -> throw new NotFound("failure.not-found");
    }
    return "/people/erasures?done=erasure." + verb + ".done";
  }

  @Override
  protected String view() {
    return "/people/erasure.xhtml";
  }
}
