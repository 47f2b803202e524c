package vn.thao.xapi.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.platform.boundary.PostForm;
import vn.thao.xapi.control.Clients;

/** Withdraws a client of the record store. */
@WebServlet("/xapi/withdraw-client")
public class WithdrawForm extends PostForm {
  @Inject Clients clients;

  @Override
  protected String handle(HttpServletRequest request) {
    clients.withdraw(id(request, "id"));
    return "/xapi/clients?done=clients.withdrawn.done";
  }
}
