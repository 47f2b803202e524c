package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.extensions.entity.PluginRight;
import vn.thao.platform.control.Audit;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.spi.PluginPermission;
import vn.thao.spi.PluginPermission.Holder;

/** Who may do what plugins let people do: what the plugin says, until an admin says otherwise. */
@ApplicationScoped
public class PluginRights {

  private static final Map<Holder, Permission> HELD =
      new EnumMap<>(
          Map.of(
              Holder.ANYBODY, Permission.OWN_ACCOUNT,
              Holder.LEARNER, Permission.LEARN,
              Holder.TRAINER, Permission.AUTHOR,
              Holder.REVIEWER, Permission.REVIEW,
              Holder.ASSESSOR, Permission.ASSESS,
              Holder.HR, Permission.NOMINATE,
              Holder.ADMIN, Permission.ADMINISTER));

  /** Chosen, and nobody has it. */
  private static final String NOBODY = "-";

  @Inject Hosting hosting;
  @Inject PluginChoices choices;
  @Inject CurrentUser user;
  @Inject Audit audit;

  boolean may(Caller caller, Hosted plugin, String permission) {
    var declared = plugin.permission(permission);
    return declared != null
        && holders(plugin.id(), declared).stream().map(HELD::get).anyMatch(caller::may);
  }

  private Set<Holder> holders(String plugin, PluginPermission permission) {
    return choices
        .of(plugin, PluginChoices.Kind.HOLDERS, permission.name())
        .map(PluginRights::read)
        .orElse(permission.holders());
  }

  private static Set<Holder> read(String chosen) {
    return chosen.equals(NOBODY)
        ? Set.of()
        : Arrays.stream(chosen.split(" ")).map(Holder::valueOf).collect(Collectors.toSet());
  }

  @Requires(Permission.ADMINISTER)
  public List<PluginRight> list(String plugin) {
    return hosting.of(plugin).permissions().stream()
        .map(
            each -> {
              var now = holders(plugin, each);
              return new PluginRight(each.name(), now, now.equals(each.holders()));
            })
        .toList();
  }

  /**
   * @throws NotFound when the plugin declares no such permission
   */
  @Requires(Permission.ADMINISTER)
  public void give(String plugin, String permission, Set<Holder> holders) {
    var declared = hosting.of(plugin).permission(permission);
    if (declared == null) {
      throw new NotFound("failure.not-found");
    }
    var names = holders.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    var chosen = holders.equals(declared.holders()) ? "" : names.isEmpty() ? NOBODY : names;
    choices.choose(plugin, PluginChoices.Kind.HOLDERS, Map.of(permission, chosen));
    choices.forget();
    audit.record("PluginRights.give", plugin + " " + permission, "done", names);
  }
}
