package vn.thao.extensions.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import vn.thao.extensions.control.Plugins;
import vn.thao.extensions.entity.PluginView;
import vn.thao.extensions.entity.SwitchRow;
import vn.thao.platform.boundary.PageTexts;

/** One plugin: what it brings, how it is doing, and its switch. */
@Named
@RequestScoped
public class PluginPage {

  @Inject Plugins plugins;
  @Inject PageTexts texts;
  private String id = "";
  private PluginView view;

  public void load() {
    view = plugins.one(id);
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id == null ? "" : id;
  }

  public PluginView getView() {
    return view;
  }

  /** Why it is or was off, in the reader's language when the system did it. */
  public String reason(SwitchRow row) {
    if (!row.isBySystem()) {
      return row.reason();
    }
    var parts = row.reason().split(" ");
    return texts.of(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
  }
}
