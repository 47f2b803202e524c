package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import vn.thao.people.control.Access;
import vn.thao.people.entity.Role;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.Refused;

/** Grants a role. */
@WebServlet("/people/grant")
public class GrantForm extends PostForm {

  @Inject Access access;

  @Override
  protected String handle(HttpServletRequest request) {
    var person = id(request, "person");
    var role = text(request, "role");
    access.grant(
        person,
        Arrays.stream(Role.values())
            .filter(each -> each.name().equals(role))
            .findFirst()
            .orElseThrow(() -> new Refused("access.no-role")),
        text(request, "unit"),
        date(request, "from"),
        date(request, "to"));
    return "/people/access?person=" + person + "&done=access.granted.done";
  }

  @Override
  protected String view() {
    return "/people/access.xhtml";
  }
}
