package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.thao.competency.control.FrameworkDrafts;
import vn.thao.competency.entity.Competency;
import vn.thao.competency.entity.CompetencyKind;
import vn.thao.competency.entity.Descriptor;
import vn.thao.competency.entity.Wording;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Refused;

/** Writes one competency of the draft, or takes it out. */
@WebServlet("/competency/change-competency")
public class FrameworkItemForm extends PostForm {

  private static final int LEVELS = 9;

  @Inject FrameworkDrafts drafts;

  @Override
  protected String view() {
    return "/competency/framework-item.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    var revision = (int) id(request, "revision");
    var step = text(request, "do");
    switch (step) {
      case "save" ->
          drafts.save(
              revision, competency(request), text(request, "fresh").equals("yes"), rank(request));
      case "remove" -> drafts.remove(revision, code(request));
      default -> throw new NotFound("failure.not-found");
    }
    var version = text(request, "version");
    return "/competency/frameworks?version="
        + (version.matches("\\d{1,9}") ? version : "")
        + "&done=frameworks.item-"
        + step
        + ".done";
  }

  private static String code(HttpServletRequest request) {
    return text(request, "code").toUpperCase(Locale.ROOT);
  }

  private static Competency competency(HttpServletRequest request) {
    var kind =
        CompetencyKind.of(text(request, "kind"))
            .orElseThrow(() -> new Refused("frameworks.no-kind", text(request, "kind")));
    return new Competency(
        code(request),
        UUID.randomUUID().toString(),
        kind,
        text(request, "parent"),
        new Wording(text(request, "nameVi"), text(request, "nameEn")),
        text(request, "retired").equals("yes"),
        descriptors(request));
  }

  /** A level is described when anything is said of it. */
  private static List<Descriptor> descriptors(HttpServletRequest request) {
    var found = new ArrayList<Descriptor>();
    for (int level = 1; level <= LEVELS; level++) {
      var vi = text(request, "text." + level + ".vi");
      var en = text(request, "text." + level + ".en");
      if (!vi.isEmpty() || !en.isEmpty()) {
        found.add(new Descriptor(level, new Wording(vi, en)));
      }
    }
    return found;
  }

  private static int rank(HttpServletRequest request) {
    var typed = text(request, "rank");
    if (!typed.matches("\\d{0,4}")) {
      throw new Refused("frameworks.bad-rank", typed);
    }
    return typed.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(typed);
  }
}
