package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.Erasures;
import vn.thao.platform.boundary.PostForm;

/** Proposes to erase somebody and leads to what that would do. */
@WebServlet("/people/propose-erasure")
public class ProposeErasureForm extends PostForm {

  @Inject Erasures erasures;

  @Override
  protected String handle(HttpServletRequest request) {
    return "/people/erasure?id="
        + erasures.propose(text(request, "staffNumber"), text(request, "reason"));
  }

  @Override
  protected String view() {
    return "/people/erasures.xhtml";
  }
}
