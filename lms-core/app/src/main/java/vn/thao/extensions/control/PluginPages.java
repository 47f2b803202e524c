package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.thao.extensions.entity.PluginPageRow;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Forbidden;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.spi.Call;
import vn.thao.spi.Page;
import vn.thao.spi.Refusal;
import vn.thao.spi.View;

/** The pages that plugins bring, for whoever has the permission that each names. */
@ApplicationScoped
public class PluginPages {

  @Inject Hosting hosting;
  @Inject PluginRights rights;
  @Inject PluginCalls calls;
  @Inject PluginSwitches switches;
  @Inject CurrentUser user;

  /** Those that the caller may open. */
  @Requires(Permission.OWN_ACCOUNT)
  public List<PluginPageRow> open() {
    return hosting.all().stream()
        .filter(plugin -> !switches.isOff(plugin.id()))
        .flatMap(
            plugin ->
                plugin.pages().stream()
                    .filter(page -> rights.may(user.caller(), plugin, page.permission()))
                    .map(page -> new PluginPageRow(plugin.id(), page.name())))
        .toList();
  }

  /**
   * @throws NotFound when the page has nothing under this address
   */
  @Requires(Permission.OWN_ACCOUNT)
  public View view(String plugin, String name, Call call) {
    var home = hosting.of(plugin);
    var page = page(home, name);
    return calls
        .call(
            plugin,
            PluginPlace.PAGE,
            name,
            () -> Optional.ofNullable(page.view(call, home.services())))
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  /** Why the form was refused; empty when it wasn't. */
  @Requires(Permission.OWN_ACCOUNT)
  public Optional<Refusal> submit(String plugin, String name, Call call) {
    var home = hosting.of(plugin);
    var page = page(home, name);
    return calls.call(plugin, PluginPlace.PAGE, name, () -> page.submit(call, home.services()));
  }

  private Page page(Hosted plugin, String name) {
    var page =
        plugin.pages().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new NotFound("failure.not-found"));
    if (!rights.may(user.caller(), plugin, page.permission())) {
      throw new Forbidden("failure.forbidden");
    }
    return page;
  }
}
