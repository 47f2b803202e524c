package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.platform.control.PersonalData;
import vn.thao.platform.entity.PersonalIdentity;

/**
 * What plugins keep of people in tables of their own. What lies in {@code extensions_data} is
 * exported, moved and erased like every table of the core.
 */
@ApplicationScoped
class PluginPersonalData implements PersonalData {

  @Inject Hosting hosting;
  @Inject PluginCalls calls;

  @Override
  public Map<String, List<Map<String, String>>> rows(long person, boolean self) {
    var rows = new LinkedHashMap<String, List<Map<String, String>>>();
    for (var plugin : hosting.all()) {
      if (plugin.personalData() != null) {
        var found =
            calls.call(
                plugin.id(),
                PluginPlace.EXPORT,
                "",
                () -> plugin.personalData().export(Long.toString(person), plugin.services()));
        if (!found.isEmpty()) {
          rows.put(plugin.id() + ".personal-data", found);
        }
      }
    }
    return rows;
  }

  @Override
  public void erase(PersonalIdentity who) {
    for (var plugin : hosting.all()) {
      if (plugin.personalData() != null) {
        calls.run(
            plugin.id(),
            PluginPlace.ERASE,
            "",
            () -> plugin.personalData().erase(Long.toString(who.person()), plugin.services()));
      }
    }
  }
}
