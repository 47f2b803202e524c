package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.competency.control.FrameworkImports;
import vn.thao.platform.boundary.PostForm;

/** Makes a file that was looked at a draft. */
@WebServlet("/competency/adopt-framework")
public class AdoptFrameworkForm extends PostForm {

  @Inject FrameworkImports imports;

  @Override
  protected String view() {
    return "/competency/framework-import.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    int number = imports.adopt(id(request, "id"));
    return "/competency/frameworks?version=" + number + "&done=frameworks.adopt.done";
  }
}
