package vn.thao.extensions.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.extensions.control.PluginPages;
import vn.thao.extensions.entity.PluginPageRow;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.entity.Refused;

/** A form on a page of a plugin. */
@WebServlet("/extensions/send-contributed")
public class ContributedForm extends PostForm {

  @Inject PluginPages pages;
  @Inject CurrentUser user;
  @Inject Language language;

  @Override
  protected String handle(HttpServletRequest request) {
    var plugin = text(request, "plugin");
    var name = text(request, "name");
    var call = PluginCall.of(request, user.caller(), language.getLocale(), "");
    pages
        .submit(plugin, name, call)
        .ifPresent(
            refusal -> {
              throw new Refused(refusal.key(), refusal.arguments().toArray());
            });
    return new PluginPageRow(plugin, name).address()
        + PluginCall.carried(request)
        + "&done=contributed.done";
  }

  @Override
  protected String view() {
    return PluginPageRow.PATH + ".xhtml";
  }
}
