package vn.thao.xapi.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.platform.boundary.PostForm;
import vn.thao.xapi.control.Clients;

/** Makes a client of the record store. */
@WebServlet("/xapi/make-client")
public class ClientForm extends PostForm {
  @Inject Clients clients;

  @Override
  protected String handle(HttpServletRequest request) {
    var ticket =
        clients.make(
            text(request, "name"),
            !text(request, "read").isEmpty(),
            !text(request, "write").isEmpty(),
            date(request, "until"));
    return "/xapi/clients?ticket=" + ticket;
  }

  @Override
  protected String view() {
    return "/xapi/clients.xhtml";
  }
}
