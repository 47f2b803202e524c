package vn.thao.reports.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;
import vn.thao.reports.control.Mappings;
import vn.thao.reports.entity.DayForm;
import vn.thao.reports.entity.Mapping;
import vn.thao.reports.entity.MappingColumn;
import vn.thao.reports.entity.MappingField;

/** Writes the next version of a mapping, or takes it out of use. */
@WebServlet("/reports/save-mapping")
public class MappingForm extends PostForm {

  /** What a line without a place is sorted behind. */
  private static final int LAST = 1000;

  @Inject Mappings mappings;

  private record Placed(int place, MappingColumn column) {}

  @Override
  protected String handle(HttpServletRequest request) {
    long id = id(request, "id");
    switch (text(request, "do")) {
      case "save" -> mappings.save(id, number(text(request, "base"), 0), mapping(request));
      case "retire" -> {
        mappings.retire(id);
        return "/reports/mappings?done=mapping.retired.done";
      }
      default -> throw new NotFound("failure.not-found");
    }
    return "/reports/mapping?id=" + id + "&done=mapping.saved.done";
  }

  private static Mapping mapping(HttpServletRequest request) {
    var form = text(request, "dayForm");
    for (var each : DayForm.values()) {
      if (each.name().equals(form)) {
        return new Mapping(each, columns(request));
      }
    }
    throw new NotFound("failure.not-found");
  }

  /** In the order of their places; a line without a heading is none. */
  static List<MappingColumn> columns(HttpServletRequest request) {
    var headings = request.getParameterValues("heading");
    var placed = new ArrayList<Placed>();
    for (int i = 0; headings != null && i < headings.length; i++) {
      var heading = clean(headings[i]);
      if (!heading.isEmpty()) {
        var field = Mapping.field(at(request, "field", i)).orElse(MappingField.NOTHING);
        placed.add(
            new Placed(
                number(at(request, "place", i), LAST),
                new MappingColumn(heading, field, at(request, "text", i))));
      }
    }
    return placed.stream()
        .sorted(Comparator.comparingInt(Placed::place))
        .map(Placed::column)
        .toList();
  }

  private static String at(HttpServletRequest request, String name, int place) {
    var values = request.getParameterValues(name);
    return values == null || place >= values.length ? "" : clean(values[place]);
  }

  private static String clean(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
  }

  private static int number(String typed, int otherwise) {
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : otherwise;
  }

  @Override
  protected String view() {
    return "/reports/mapping.xhtml";
  }
}
