package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.Access;
import vn.thao.platform.boundary.PostForm;

/** Removes somebody's second factor. */
@WebServlet("/people/remove-second-factor")
public class RemoveSecondFactorForm extends PostForm {

  @Inject Access access;

  @Override
  protected String handle(HttpServletRequest request) {
    var person = id(request, "person");
    access.removeSecondFactor(person);
    return "/people/access?person=" + person + "&done=access.second-removed.done";
  }

  @Override
  protected String view() {
    return "/people/access.xhtml";
  }
}
