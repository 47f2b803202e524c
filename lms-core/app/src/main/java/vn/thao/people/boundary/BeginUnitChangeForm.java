package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.thao.people.control.UnitChanges;
import vn.thao.people.entity.UnitChangeDraft;
import vn.thao.people.entity.UnitChangeKind;
import vn.thao.platform.boundary.PostForm;

/** Begins to word a change of the organisation. */
@WebServlet("/people/begin-unit-change")
public class BeginUnitChangeForm extends PostForm {

  @Inject UnitChanges changes;

  @Override
  protected String handle(HttpServletRequest request) {
    var kind = UnitChangeKind.named(text(request, "kind"));
    var with = kind == UnitChangeKind.MERGE ? text(request, "with") : "";
    var units =
        Stream.of(text(request, "unit"), with).filter(code -> !code.isEmpty()).distinct().toList();
    var draft =
        new UnitChangeDraft(
            kind,
            date(request, "from"),
            text(request, "decision"),
            units,
            false,
            List.of(),
            Map.of());
    return "/people/unit-change?id=" + changes.begin(draft);
  }

  @Override
  protected String view() {
    return "/people/unit-changes.xhtml";
  }
}
