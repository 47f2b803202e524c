package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.platform.control.PersonalData;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Failure;
import vn.thao.platform.entity.PersonalIdentity;

/**
 * What plugins keep of people in tables of their own. What lies in {@code extensions_data} is
 * exported, moved and erased like every table of the core.
 */
@ApplicationScoped
class PluginPersonalData implements PersonalData {

  @Inject Hosting hosting;
  @Inject PluginCalls calls;
  @Inject PluginPeople people;
  @Inject Texts texts;

  @Override
  public List<String> described() {
    return hosting.all().stream()
        .filter(plugin -> plugin.personalData() != null)
        .map(PluginPersonalData::heading)
        .toList();
  }

  private static String heading(Hosted plugin) {
    return plugin.id() + ".personal-data";
  }

  /** What a plugin can't tell just now stands there as such, and the rest of the export goes on. */
  @Override
  public Map<String, List<Map<String, String>>> rows(long person, boolean self) {
    var rows = new LinkedHashMap<String, List<Map<String, String>>>();
    for (var plugin : hosting.all()) {
      if (plugin.personalData() != null) {
        var found = exported(plugin, Long.toString(person));
        if (!found.isEmpty()) {
          rows.put(heading(plugin), found);
        }
      }
    }
    var absent = people.absent();
    if (!absent.isEmpty()) {
      var words = texts.get(Texts.VIETNAMESE, "extensions.not-exported", String.join(", ", absent));
      rows.put("extensions.of-absent", List.of(Map.of("content", words)));
    }
    return rows;
  }

  private List<Map<String, String>> exported(Hosted plugin, String person) {
    try {
      return calls.outside(
          () ->
              calls.call(
                  plugin.id(),
                  PluginPlace.EXPORT,
                  "",
                  () -> plugin.personalData().export(person, plugin.services())));
    } catch (Failure lack) {
      var words = texts.get(Texts.VIETNAMESE, lack.key(), lack.arguments().toArray());
      return List.of(Map.of("content", words));
    }
  }

  @Override
  public void moved(long one, long other) {
    people.moved(one, other);
  }

  @Override
  public List<String> beyondReach(long person, boolean erased) {
    return erased ? people.toErase(person) : List.copyOf(people.absent());
  }

  @Override
  public void erase(PersonalIdentity who) {
    people.eraseLater(who.person());
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
