package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Settings;
import vn.thao.platform.entity.Permission;

/** What the frame around every page shows: who is here, what they may open, the token of forms. */
@Named
@RequestScoped
public class Frame {

  @Inject CurrentUser user;
  @Inject Settings settings;
  @Inject Tokens tokens;
  @Inject HttpServletRequest request;
  private String token;

  public boolean isSignedIn() {
    return user.caller().isSignedIn();
  }

  public String getName() {
    return user.caller().displayName();
  }

  public boolean may(String permission) {
    return user.caller().may(Permission.valueOf(permission));
  }

  public boolean isDemo() {
    return settings.demo();
  }

  public String getToken() {
    if (token == null) {
      var response = FacesContext.getCurrentInstance().getExternalContext().getResponse();
      token = tokens.token(request, (HttpServletResponse) response);
    }
    return token;
  }

  /** The path of this page, without extension, for marking the place in the menu. */
  public String getPath() {
    return request.getServletPath().replaceAll("\\.xhtml$", "");
  }

  /** The link that shows this page in the other language. */
  public String in(String code) {
    var query = request.getQueryString();
    var rest = query == null ? "" : query.replaceAll("(^|&)lang=[a-z]*", "").replaceAll("^&", "");
    return getPath() + "?" + (rest.isEmpty() ? "" : rest + "&") + "lang=" + code;
  }
}
