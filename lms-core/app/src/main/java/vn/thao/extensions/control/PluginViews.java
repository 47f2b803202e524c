package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.extensions.entity.PluginRow;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.extensions.entity.PluginUnavailable.Reason;
import vn.thao.platform.control.Texts;

/** Facelets of plugins that broke while a page was made. */
@ApplicationScoped
public class PluginViews {

  @Inject Extensions extensions;
  @Inject PluginFailures failures;
  @Inject KnownTypes known;
  @Inject Texts texts;

  /**
   * What a type is called; with a word about its plugin when it can't be used now. Public by name:
   * it is a word.
   */
  public String nameOf(String type, Locale language) {
    var lack = extensions.lack(type);
    if (lack == null) {
      return texts.get(language, type);
    }
    var once = known.of(type);
    var name = texts.get(language, type);
    if (name.equals(type) && once != null) {
      name = "en".equals(language.getLanguage()) ? once.en() : once.vi();
    }
    return texts.get(language, "plugin.name" + lack.key().substring(6), name, lack.plugin());
  }

  /**
   * Notes it. Public by name: whoever may see the page may find that it is broken.
   *
   * @param facelet {@code /plugins/<plugin>/…}
   * @param tried it was only tried out, so this is no news
   * @return what to show in its place
   */
  public PluginUnavailable broke(String facelet, boolean tried, Throwable broken) {
    var contained = Guard.contained(broken);
    for (var cause = contained; cause != null; cause = cause.getCause()) {
      if (cause instanceof PluginUnavailable known) {
        return known;
      }
    }
    var id = facelet.replaceAll("^/plugins/([^/]*).*", "$1");
    var plugin = extensions.plugin(id).orElseGet(() -> PluginRow.unknown(id));
    if (!tried) {
      failures.note(plugin, facelet, PluginPlace.FACELET, contained);
    }
    return new PluginUnavailable(Reason.FAILED, plugin.name());
  }
}
