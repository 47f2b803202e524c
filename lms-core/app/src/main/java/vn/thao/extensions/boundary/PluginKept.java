package vn.thao.extensions.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.extensions.control.Remains;
import vn.thao.extensions.entity.KeptView;

/** What the plugin keeps, on the plugin's page. */
@Named
@RequestScoped
public class PluginKept {

  @Inject Remains remains;
  @Inject HttpServletRequest request;
  private String plugin;
  private KeptView view;

  @PostConstruct
  void load() {
    var id = request.getParameter("id");
    plugin = id == null ? "" : id;
    view = remains.of(plugin);
  }

  public KeptView getView() {
    return view;
  }

  /** The key of what the plugin says that it keeps of people. */
  public String getSentence() {
    return plugin + ".personal-data";
  }
}
