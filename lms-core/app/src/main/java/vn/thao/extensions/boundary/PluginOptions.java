package vn.thao.extensions.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.thao.extensions.control.PluginRights;
import vn.thao.extensions.control.PluginSettings;
import vn.thao.extensions.entity.PluginRight;
import vn.thao.extensions.entity.PluginSetting;
import vn.thao.platform.entity.NotFound;
import vn.thao.spi.PluginPermission.Holder;

/** What an admin may set of a plugin, on the plugin's page: its settings, and who may do what. */
@Named
@RequestScoped
public class PluginOptions {

  @Inject PluginSettings settings;
  @Inject PluginRights rights;
  @Inject HttpServletRequest request;
  private List<PluginSetting> rows = List.of();
  private List<PluginRight> permissions = List.of();

  @PostConstruct
  void load() {
    try {
      rows = settings.list(getPlugin());
      permissions = rights.list(getPlugin());
    } catch (NotFound typesAlone) {
      // it brings no more, or could not be started: there is nothing to set
    }
  }

  public String getPlugin() {
    var id = request.getParameter("id");
    return id == null ? "" : id;
  }

  public List<PluginSetting> getSettings() {
    return rows;
  }

  /** An admin may change one at least. */
  public boolean isChangeable() {
    return rows.stream().anyMatch(row -> row.variable() == null);
  }

  public List<PluginRight> getRights() {
    return permissions;
  }

  public List<Holder> getHolders() {
    return List.of(Holder.values());
  }

  /** What was typed when it was refused, else what is set. */
  public String value(PluginSetting setting) {
    var given = request.getParameter("setting." + setting.name());
    return given == null ? setting.value() : given;
  }
}
