package vn.thao.extensions.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.extensions.entity.TypeRow;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.DatabaseReady;

/** Notes which plugins came up and which did not, and what they bring. */
@ApplicationScoped
class PluginStart {

  @Inject Extensions extensions;
  @Inject Contributions contributions;
  @Inject Hosting hosting;
  @Inject PluginFailures failures;
  @Inject PluginSwitches switches;
  @Inject KnownTypes known;
  @Inject Texts texts;

  /** Before anything asks for a type. */
  void note(@Observes @Priority(5) DatabaseReady ready) {
    failures.recall();
    broken()
        .forEach(
            each -> failures.note(each.plugin(), each.className(), PluginPlace.START, each.why()));
    known.remember(
        extensions.provided().stream()
            .filter(each -> each.plugin() != null)
            .map(this::row)
            .toList());
  }

  private TypeRow row(Extensions.Provided each) {
    return new TypeRow(
        each.point(),
        each.id(),
        each.plugin().id(),
        each.plugin().name(),
        each.plugin().version(),
        texts.get(Texts.VIETNAMESE, each.id()),
        texts.get(Texts.ENGLISH, each.id()));
  }

  /** After {@link Hosting} has started the others. */
  void settle(@Observes @Priority(300) DatabaseReady ready) {
    extensions.plugins().stream()
        .filter(plugin -> !isBroken(plugin.id()) && !switches.isOff(plugin.id()))
        .forEach(plugin -> failures.started(plugin.id()));
  }

  private List<Extensions.Broken> broken() {
    var all = new ArrayList<>(extensions.broken());
    all.addAll(contributions.broken());
    return all;
  }

  /** Whether some of it could not be started. */
  boolean isBroken(String plugin) {
    return hosting.isBroken(plugin)
        || broken().stream().anyMatch(each -> each.plugin().id().equals(plugin));
  }
}
