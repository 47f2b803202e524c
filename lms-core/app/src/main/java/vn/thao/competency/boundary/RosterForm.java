package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.competency.control.DutyTurns;
import vn.thao.competency.control.RosterMembers;
import vn.thao.competency.control.Rosters;
import vn.thao.competency.entity.RosterKind;
import vn.thao.competency.entity.RosterSlotDraft;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;

/** Changes the slots, the members and the duty calendar of one roster. */
@WebServlet("/competency/change-roster")
public class RosterForm extends PostForm {

  @Inject Rosters rosters;
  @Inject RosterMembers members;
  @Inject DutyTurns turns;
  @Inject Language language;

  @Override
  protected String handle(HttpServletRequest request) {
    var code = text(request, "code");
    var verb = text(request, "do");
    if (verb.equals("slot")) {
      return RosterRuleForm.page(code, rosters.addSlot(code, slot(request)))
          + "&done=rosters.slot.done";
    }
    switch (verb) {
      case "drop" -> rosters.dropSlot(code, id(request, "slot"));
      case "appoint" ->
          members.appoint(
              code,
              id(request, "slot"),
              text(request, "staffNumber"),
              RosterKind.named(text(request, "kind")),
              text(request, "decision"),
              date(request, "from"),
              language.getLocale());
      case "dismiss" -> members.dismiss(code, id(request, "member"));
      case "duty" ->
          turns.add(code, id(request, "person"), date(request, "from"), date(request, "to"));
      case "remove" -> turns.remove(code, id(request, "turn"));
      default -> throw new NotFound("failure.not-found");
    }
    return "/competency/roster?code=%s&done=rosters.%s.done"
        .formatted(URLEncoder.encode(code, StandardCharsets.UTF_8), verb);
  }

  private static RosterSlotDraft slot(HttpServletRequest request) {
    return new RosterSlotDraft(
        new LocalName(text(request, "nameVi"), text(request, "nameEn")),
        RosterSlotDraft.seats(text(request, "primaries")),
        RosterSlotDraft.seats(text(request, "deputies")));
  }

  @Override
  protected String view() {
    return "/competency/roster.xhtml";
  }
}
