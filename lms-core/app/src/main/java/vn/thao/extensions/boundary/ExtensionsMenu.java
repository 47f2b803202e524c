package vn.thao.extensions.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.thao.extensions.control.PluginPages;
import vn.thao.extensions.entity.PluginPageRow;
import vn.thao.platform.control.CurrentUser;

/** The pages of plugins in the menu of whoever may open them. */
@Named
@RequestScoped
public class ExtensionsMenu {

  @Inject PluginPages pages;
  @Inject CurrentUser user;
  @Inject HttpServletRequest request;
  private List<Link> links;

  /** One line of the menu. */
  public record Link(String address, String title, boolean here) {}

  public List<Link> getPages() {
    if (links == null) {
      links =
          user.caller().isSignedIn() ? pages.open().stream().map(this::link).toList() : List.of();
    }
    return links;
  }

  private Link link(PluginPageRow page) {
    return new Link(page.address(), page.title(), isHere(page));
  }

  /** The path is asked first: no parameter of a form that is too large can be read. */
  private boolean isHere(PluginPageRow page) {
    return request.getServletPath().startsWith(PluginPageRow.PATH)
        && page.plugin().equals(request.getParameter("plugin"))
        && page.name().equals(request.getParameter("name"));
  }
}
