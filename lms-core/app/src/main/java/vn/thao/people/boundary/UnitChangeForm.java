package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import vn.thao.people.control.UnitChanges;
import vn.thao.people.entity.UnitChangeDraft;
import vn.thao.people.entity.UnitChangeKind;
import vn.thao.people.entity.UnitPart;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;

/** Words one change of the organisation, puts it into force, takes it back or throws it away. */
@WebServlet("/people/change-units")
public class UnitChangeForm extends PostForm {

  /** So many new units a split may have. */
  static final int PARTS = 9;

  @Inject UnitChanges changes;

  @Override
  protected String handle(HttpServletRequest request) {
    var id = id(request, "id");
    var verb = text(request, "do");
    switch (verb) {
      case "word" -> changes.word(id, text(request, "version"), wording(request));
      case "apply" -> changes.apply(id, text(request, "seen"));
      case "undo" -> changes.undo(id);
      case "discard" -> {
        changes.discard(id);
        return "/people/unit-changes?done=unit-change.discard.done";
      }
      default -> throw new NotFound("failure.not-found");
    }
    return "/people/unit-change?id=%d&done=unit-change.%s.done%s"
        .formatted(id, verb, verb.equals("word") ? "#preview" : "");
  }

  /** What was typed. */
  static UnitChangeDraft wording(HttpServletRequest request) {
    return new UnitChangeDraft(
        UnitChangeKind.named(text(request, "kind")),
        date(request, "from"),
        text(request, "decision"),
        units(request),
        !text(request, "stays").isEmpty(),
        parts(request),
        places(request));
  }

  private static List<String> units(HttpServletRequest request) {
    var units = new LinkedHashSet<String>();
    var ticked = request.getParameterValues("unit");
    units.addAll(ticked == null ? List.of() : List.of(ticked));
    units.add(text(request, "more"));
    units.remove("");
    return List.copyOf(units);
  }

  /** Rows without anything typed are none. */
  private static List<UnitPart> parts(HttpServletRequest request) {
    var parts = new ArrayList<UnitPart>();
    for (int i = 0; i < PARTS; i++) {
      var chosen = text(request, "target" + i);
      var part =
          new UnitPart(
              chosen.isEmpty() ? text(request, "code" + i) : chosen,
              text(request, "nameVi" + i),
              text(request, "nameEn" + i),
              text(request, "type" + i),
              text(request, "parent" + i));
      if (!part.code().isEmpty() || !part.nameVi().isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static Map<String, String> places(HttpServletRequest request) {
    var places = new HashMap<String, String>();
    for (var name : Collections.list(request.getParameterNames())) {
      if (name.matches("unit:.+|post:\\d+") && !text(request, name).isEmpty()) {
        places.put(name, text(request, name));
      }
    }
    return places;
  }

  @Override
  protected String view() {
    return "/people/unit-change.xhtml";
  }
}
