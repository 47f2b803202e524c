package vn.thao.extensions.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import vn.thao.extensions.control.PluginPages;
import vn.thao.extensions.entity.PluginPageRow;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.control.CurrentUser;
import vn.thao.spi.View;

/** A page that a plugin brings, in the frame of all pages. */
@Named
@RequestScoped
public class ContributedPage {

  @Inject PluginPages pages;
  @Inject CurrentUser user;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private String plugin;
  private String name;
  private View view;

  public void load() {
    plugin = request.getParameter("plugin");
    name = request.getParameter("name");
    view =
        pages.view(
            plugin == null ? "" : plugin,
            name == null ? "" : name,
            PluginCall.of(request, user.caller(), language.getLocale(), ""));
  }

  public String getTitleKey() {
    return new PluginPageRow(plugin, name).title();
  }

  /** Of the one thing that the page shows; empty when it goes by its own name. */
  public String getTitle() {
    return view == null ? "" : view.title();
  }

  /** The page without what follows in its address. */
  public String getStart() {
    return new PluginPageRow(plugin, name).address();
  }

  /** Where forms of the page post to. */
  public String getAddress() {
    return "/extensions/send-contributed?plugin=" + plugin + "&name=" + name;
  }

  public String getFacelet() {
    return view == null ? "/WEB-INF/extensions/nothing.xhtml" : view.facelet();
  }

  public Map<String, Object> getModel() {
    return view == null ? Map.of() : view.model();
  }
}
