package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.ScimClients;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;

/** Makes a client of the SCIM interface, or withdraws one. */
@WebServlet("/people/change-scim")
public class ScimForm extends PostForm {

  @Inject ScimClients clients;

  @Override
  protected String handle(HttpServletRequest request) {
    var verb = text(request, "do");
    switch (verb) {
      case "make" -> {
        return "/people/scim?ticket=" + clients.make(text(request, "name"), date(request, "until"));
      }
      case "withdraw" -> clients.withdraw(id(request, "id"));
      default -> throw new NotFound("failure.not-found");
    }
    return "/people/scim?done=scim.withdraw.done";
  }

  @Override
  protected String view() {
    return "/people/scim.xhtml";
  }
}
