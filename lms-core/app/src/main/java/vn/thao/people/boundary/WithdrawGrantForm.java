package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.Access;
import vn.thao.platform.boundary.PostForm;

/** Withdraws a role, at once or from a day on. */
@WebServlet("/people/withdraw-grant")
public class WithdrawGrantForm extends PostForm {

  @Inject Access access;

  @Override
  protected String handle(HttpServletRequest request) {
    var person = id(request, "person");
    access.withdraw(person, id(request, "grant"), date(request, "last"));
    return "/people/access?person=" + person + "&done=access.withdrawn.done";
  }

  @Override
  protected String view() {
    return "/people/access.xhtml";
  }
}
