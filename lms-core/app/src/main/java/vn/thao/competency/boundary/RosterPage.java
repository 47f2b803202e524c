package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thao.competency.control.Rosters;
import vn.thao.competency.entity.RosterKind;
import vn.thao.competency.entity.RosterView;
import vn.thao.platform.boundary.AsOfPage;
import vn.thao.platform.boundary.Language;

/** One roster on a day: its slots, who stands in them and who could, alarms, duty. */
@Named
@RequestScoped
public class RosterPage extends AsOfPage {

  @Inject Rosters rosters;
  @Inject Language language;
  private RosterView view;

  public void load() {
    view = rosters.view(given("code"), day(), given("number"), language.getLocale());
  }

  /** Everybody in a slot, each once, with the name: whom the duty calendar can take. */
  public Map<Long, String> getMembers() {
    var members = new LinkedHashMap<Long, String>();
    view.slots().stream()
        .flatMap(slot -> slot.members().stream())
        .forEach(member -> members.put(member.person(), member.fullName()));
    return members;
  }

  public RosterKind[] getKinds() {
    return RosterKind.values();
  }

  public RosterView getView() {
    return view;
  }
}
