package vn.thao.extensions.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.extensions.control.Remains;
import vn.thao.platform.boundary.PostForm;

/** Purges what a plugin has kept. */
@WebServlet("/extensions/purge")
public class PurgeForm extends PostForm {

  @Inject Remains remains;

  @Override
  protected String handle(HttpServletRequest request) {
    remains.purge(text(request, "purged"), text(request, "typed"));
    return "/extensions/remains?done=remains.purge.done";
  }

  @Override
  protected String view() {
    return "/extensions/remains.xhtml";
  }
}
