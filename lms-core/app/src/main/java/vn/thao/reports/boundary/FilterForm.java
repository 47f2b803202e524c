package vn.thao.reports.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;
import vn.thao.reports.control.SavedFilters;

/** Saves, renames or deletes a filter of a report. */
@WebServlet("/reports/filter")
public class FilterForm extends PostForm {
  @Inject SavedFilters filters;

  @Override
  protected String handle(HttpServletRequest request) {
    var verb = text(request, "verb");
    switch (verb) {
      case "save" -> {
        var report = text(request, "report");
        var query = text(request, "query");
        filters.save(report, text(request, "name"), query);
        return "/reports/" + report + "?" + (query.isEmpty() ? "" : query + "&") + done(verb);
      }
      case "rename" -> {
        return page(filters.rename(id(request, "id"), text(request, "name")), verb);
      }
      case "delete" -> {
        return page(filters.delete(id(request, "id")), verb);
      }
      default -> throw new NotFound("failure.not-found");
    }
  }

  private static String page(String report, String verb) {
    return "/reports/" + report + "?" + done(verb);
  }

  private static String done(String verb) {
    return "done=filters." + verb + ".done";
  }

  @Override
  protected String view() {
    return "/reports/index.xhtml";
  }
}
