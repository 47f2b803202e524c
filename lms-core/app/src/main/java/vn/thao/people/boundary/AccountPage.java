package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thao.people.control.OwnAccount;
import vn.thao.people.entity.OwnAccountView;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.entity.LocalName;

/** Tài khoản của tôi. */
@Named
@RequestScoped
public class AccountPage {

  @Inject OwnAccount account;
  @Inject Language language;
  private OwnAccountView view;

  public void load() {
    view = account.view();
  }

  public String in(LocalName name) {
    return name == null ? "" : name.in(language.getLocale());
  }

  public OwnAccountView getView() {
    return view;
  }
}
