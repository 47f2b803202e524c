package vn.thao.extensions.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thao.extensions.control.Plugins;
import vn.thao.extensions.entity.PluginsView;

/** Tiện ích mở rộng: all plugins, and who implements what. */
@Named
@RequestScoped
public class PluginsPage {

  @Inject Plugins plugins;
  private PluginsView view;

  public void load() {
    view = plugins.all();
  }

  public PluginsView getView() {
    return view;
  }
}
