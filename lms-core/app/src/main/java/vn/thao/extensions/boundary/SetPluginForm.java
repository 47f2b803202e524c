package vn.thao.extensions.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import vn.thao.extensions.control.PluginSettings;
import vn.thao.platform.boundary.PostForm;

/** Saves the settings of a plugin. */
@WebServlet("/extensions/set-plugin")
public class SetPluginForm extends PostForm {

  private static final String PREFIX = "setting.";

  @Inject PluginSettings settings;

  @Override
  protected String handle(HttpServletRequest request) {
    var plugin = text(request, "id");
    var values = new HashMap<String, String>();
    for (var name : request.getParameterMap().keySet()) {
      if (name.startsWith(PREFIX)) {
        values.put(name.substring(PREFIX.length()), text(request, name));
      }
    }
    settings.set(plugin, values);
    return "/extensions/plugin?id=" + plugin + "&done=plugin.set.done";
  }

  @Override
  protected String view() {
    return "/extensions/plugin.xhtml";
  }
}
