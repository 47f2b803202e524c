package vn.thao.extensions.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.extensions.control.PluginSwitches;
import vn.thao.platform.boundary.PostForm;

/** Switches a plugin off, for a reason, or on again. */
@WebServlet("/extensions/switch-plugin")
public class SwitchPluginForm extends PostForm {

  @Inject PluginSwitches switches;

  @Override
  protected String view() {
    return "/extensions/plugin.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    var plugin = text(request, "id");
    boolean off = text(request, "do").equals("off");
    if (off) {
      switches.off(plugin, text(request, "reason"));
    } else {
      switches.on(plugin);
    }
    return "/extensions/plugin?id="
        + URLEncoder.encode(plugin, StandardCharsets.UTF_8)
        + "&done="
        + (off ? "plugin.off.done" : "plugin.on.done");
  }
}
