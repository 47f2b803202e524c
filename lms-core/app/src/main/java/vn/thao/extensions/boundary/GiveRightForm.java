package vn.thao.extensions.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thao.extensions.control.PluginRights;
import vn.thao.platform.boundary.PostForm;
import vn.thao.spi.PluginPermission.Holder;

/** Says who may do something that a plugin lets people do. */
@WebServlet("/extensions/give-right")
public class GiveRightForm extends PostForm {

  @Inject PluginRights rights;

  @Override
  protected String handle(HttpServletRequest request) {
    var plugin = text(request, "id");
    var chosen =
        Optional.ofNullable(request.getParameterValues("holder")).stream()
            .flatMap(Arrays::stream)
            .flatMap(
                name -> Arrays.stream(Holder.values()).filter(each -> each.name().equals(name)))
            .collect(Collectors.toSet());
    rights.give(plugin, text(request, "permission"), chosen);
    return "/extensions/plugin?id=" + plugin + "&done=plugin.given.done";
  }

  @Override
  protected String view() {
    return "/extensions/plugin.xhtml";
  }
}
