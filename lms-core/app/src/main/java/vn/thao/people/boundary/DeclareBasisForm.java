package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.SensitiveBasis;
import vn.thao.platform.boundary.PostForm;

/** Says on what basis sensitive attributes are held from now on. */
@WebServlet("/people/declare-basis")
public class DeclareBasisForm extends PostForm {

  @Inject SensitiveBasis bases;

  @Override
  protected String handle(HttpServletRequest request) {
    bases.declare(text(request, "basis"), date(request, "from"));
    return "/people/sensitive?done=sensitive.declare.done";
  }

  @Override
  protected String view() {
    return "/people/sensitive.xhtml";
  }
}
