package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.FirstSteps;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Permission;

/** What the frame around every page shows: who is here, what they may open, the token of forms. */
@Named
@RequestScoped
public class Frame {

  @Inject CurrentUser user;
  @Inject Settings settings;
  @Inject FirstSteps firstSteps;
  @Inject Tokens tokens;
  @Inject Secrets secrets;
  @Inject Texts texts;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private String token;
  private String path;
  private Boolean newInstallation;

  public boolean isSignedIn() {
    return user.caller().isSignedIn();
  }

  public String getName() {
    return user.caller().displayName();
  }

  /** How many notices wait; counted with the question who is asking. */
  public int getUnread() {
    return user.caller().unread();
  }

  public boolean may(String permission) {
    return user.caller().may(Permission.valueOf(permission));
  }

  /** The group of the menu, by its text, that is open wherever the reader is. */
  public String getMainGroup() {
    if (may("ADMINISTER")) {
      return "nav.admin";
    }
    if (may("READ_COVERAGE") || may("MANAGE_PEOPLE") || may("SUPERVISE")) {
      return "nav.hr";
    }
    if (may("AUTHOR") || may("REVIEW")) {
      return "nav.content";
    }
    return may("ASSESS") ? "nav.assess" : may("TEACH") ? "nav.teach" : "nav.learn";
  }

  /** Whether an admin still has first steps to take in this installation. */
  public boolean isNewInstallation() {
    if (newInstallation == null) {
      newInstallation = may("ADMINISTER") && firstSteps.isOpen();
    }
    return newInstallation;
  }

  public boolean isDemo() {
    return settings.demo();
  }

  public String getToken() {
    if (token == null) {
      // these know what a proxy of ours says; the injected request does not
      var context = FacesContext.getCurrentInstance().getExternalContext();
      token =
          tokens.token(
              (HttpServletRequest) context.getRequest(),
              (HttpServletResponse) context.getResponse());
    }
    return token;
  }

  /** Names the account to scripts without naming the person. */
  public String getAccount() {
    return secrets.pseudonym(user.caller());
  }

  /** The key, 256 bits in base64url, that seals what the account's pages leave in the browser. */
  public String getVault() {
    return secrets.sign("vault:" + user.caller().accountId());
  }

  /** This page's address, for coming back after signing in. */
  public String getBack() {
    var query = request.getQueryString();
    var address = getPath() + (query == null ? "" : "?" + query);
    return URLEncoder.encode(address, StandardCharsets.UTF_8);
  }

  /** Why the form that led here was refused, in the reader's language; null when it was not. */
  public String getProblem() {
    return (String) request.getAttribute(PostForm.PROBLEM);
  }

  /**
   * What has just been done, in words: the address carries {@code done=<key>} and perhaps {@code
   * n=<number>}. Only texts whose key ends in {@code .done}, so an address can't put words here.
   */
  public String getDone() {
    // it stands in addresses only, and the body of a post may be what could not be read
    var key = request.getMethod().equals("POST") ? null : request.getParameter("done");
    if (key == null || !key.matches("[a-z.-]{1,60}\\.done")) {
      return null;
    }
    var count = request.getParameter("n");
    var number = count != null && count.matches("\\d{1,9}") ? Integer.parseInt(count) : 0;
    return texts.all(language.getLocale()).containsKey(key)
        ? texts.get(language.getLocale(), key, number)
        : null;
  }

  /** The path of this page, without extension, for marking the place in the menu. */
  public String getPath() {
    if (path == null) {
      path = request.getServletPath().replaceAll("\\.xhtml$", "");
    }
    return path;
  }

  /** The link that shows this page in the other language. */
  public String in(String code) {
    var query = request.getQueryString();
    var rest = query == null ? "" : query.replaceAll("(^|&)lang=[a-z]*", "").replaceAll("^&", "");
    return getPath() + "?" + (rest.isEmpty() ? "" : rest + "&") + "lang=" + code;
  }
}
