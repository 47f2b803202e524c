package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.SensitiveBasis;
import vn.thao.platform.boundary.PostForm;

/** Ends the basis on which sensitive attributes are held. */
@WebServlet("/people/end-basis")
public class EndBasisForm extends PostForm {

  @Inject SensitiveBasis bases;

  @Override
  protected String handle(HttpServletRequest request) {
    bases.end(id(request, "basis"));
    return "/people/sensitive?done=sensitive.end.done";
  }

  @Override
  protected String view() {
    return "/people/sensitive.xhtml";
  }
}
