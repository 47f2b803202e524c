package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Forbidden;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.spi.Call;
import vn.thao.spi.Endpoint;
import vn.thao.spi.Reply;

/** The REST resources that plugins bring. */
@ApplicationScoped
public class PluginEndpoints {

  @Inject Hosting hosting;
  @Inject PluginRights rights;
  @Inject PluginCalls calls;
  @Inject CurrentUser user;

  /**
   * The methods that are answered under this path.
   *
   * @throws NotFound when there are none
   */
  @Requires(Permission.OWN_ACCOUNT)
  public List<String> methods(String plugin, String path) {
    var methods =
        hosting.of(plugin).endpoints().stream()
            .filter(each -> each.path().equals(path))
            .map(Endpoint::method)
            .toList();
    if (methods.isEmpty()) {
      throw new NotFound("failure.not-found");
    }
    return methods;
  }

  /**
   * @throws NotFound when the plugin answers nothing under this method and path
   * @throws Refused in the plugin's own words
   */
  @Requires(Permission.OWN_ACCOUNT)
  public Reply answer(String plugin, String method, String path, Call call) {
    var home = hosting.of(plugin);
    var endpoint =
        home.endpoints().stream()
            .filter(each -> each.method().equals(method) && each.path().equals(path))
            .findFirst()
            .orElseThrow(() -> new NotFound("failure.not-found"));
    if (!rights.may(user.caller(), home, endpoint.permission())) {
      throw new Forbidden("failure.forbidden");
    }
    var what = method + " " + path;
    var reply =
        calls.call(
            plugin, PluginPlace.ENDPOINT, what, () -> endpoint.answer(call, home.services()));
    if (reply.refusal() != null) {
      throw new Refused(reply.refusal().key(), reply.refusal().arguments().toArray());
    }
    return reply;
  }
}
