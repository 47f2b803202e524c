package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.Imports;
import vn.thao.platform.boundary.PostForm;

/** Writes what the dry run has shown. */
@WebServlet("/people/apply-import")
public class ApplyImportForm extends PostForm {
  @Inject Imports imports;

  @Override
  protected String handle(HttpServletRequest request) {
    var id = id(request, "id");
    int rows = imports.apply(id);
    return "/people/import-check?id=" + id + "&done=import.apply.done&n=" + rows;
  }

  @Override
  protected String view() {
    return "/people/import-check.xhtml";
  }
}
