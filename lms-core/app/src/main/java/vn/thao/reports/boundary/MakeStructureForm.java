package vn.thao.reports.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.Refused;
import vn.thao.reports.control.Structures;
import vn.thao.reports.entity.StructureDimension;

/** Asks for R04 with a purpose and leads to what was published. */
@WebServlet("/reports/make-structure")
public class MakeStructureForm extends PostForm {

  @Inject Structures structures;

  @Override
  protected String handle(HttpServletRequest request) {
    var dimension =
        StructureDimension.of(text(request, "dimension"))
            .orElseThrow(() -> new Refused("structure.no-dimension"));
    var year = text(request, "year");
    int number = year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
    return "/reports/structure?run=" + structures.make(dimension, number, text(request, "purpose"));
  }

  @Override
  protected String view() {
    return "/reports/structure.xhtml";
  }
}
