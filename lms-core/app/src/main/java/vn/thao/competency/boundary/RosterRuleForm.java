package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.competency.control.RosterRules;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.Condition.Shape;
import vn.thao.platform.entity.NotFound;

/** Changes what a slot of a roster asks for. */
@WebServlet("/competency/change-roster-rule")
public class RosterRuleForm extends PostForm {

  @Inject RosterRules rules;

  @Override
  protected String handle(HttpServletRequest request) {
    var code = text(request, "code");
    long slot = id(request, "slot");
    var verb = text(request, "do");
    if (verb.equals("begin")) {
      rules.begin(code, slot);
    } else {
      change(request, code, slot, verb);
    }
    return (verb.equals("activate")
            ? "/competency/roster?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8)
            : page(code, slot))
        + "&done=roster-rule."
        + verb
        + ".done";
  }

  static String page(String code, long slot) {
    return "/competency/roster-rule?code="
        + URLEncoder.encode(code, StandardCharsets.UTF_8)
        + "&slot="
        + slot;
  }

  private void change(HttpServletRequest request, String code, long slot, String verb) {
    int edition = (int) id(request, "edition");
    var place = text(request, "place");
    switch (verb) {
      case "leaf" ->
          rules.addLeaf(code, slot, edition, place, text(request, "kind"), texts(request, "leaf."));
      case "group" ->
          rules.addGroup(code, slot, edition, place, Shape.named(text(request, "shape")));
      case "shape" -> rules.shape(code, slot, edition, place, Shape.named(text(request, "shape")));
      case "remove" -> rules.remove(code, slot, edition, place);
      case "discard" -> rules.discard(code, slot, edition);
      case "activate" -> rules.activate(code, slot, edition, date(request, "from"));
      default -> throw new NotFound("failure.not-found");
    }
  }

  @Override
  protected String view() {
    return "/competency/roster-rule.xhtml";
  }
}
