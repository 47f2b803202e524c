package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.people.control.Imports;
import vn.thao.platform.boundary.PostForm;

/** Takes back what an import wrote. */
@WebServlet("/people/undo-import")
public class UndoImportForm extends PostForm {
  @Inject Imports imports;

  @Override
  protected String handle(HttpServletRequest request) {
    var id = id(request, "id");
    int rows = imports.undo(id);
    return "/people/import-check?id=" + id + "&done=import.undo.done&n=" + rows;
  }

  @Override
  protected String view() {
    return "/people/import-check.xhtml";
  }
}
