package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.thao.people.control.OwnAccount;
import vn.thao.people.entity.OwnAccountView;
import vn.thao.people.entity.SecondFactorBegun;
import vn.thao.people.entity.Totp;
import vn.thao.platform.entity.QrPicture;

/** Where somebody tells an app the secret and proves it; the session keeps the secret meanwhile. */
@Named
@RequestScoped
public class SecondFactorSetupPage {

  static final String SECRET = "thao.second-factor";
  static final String BEGUN = "thao.second-factor-begun";

  @Inject OwnAccount account;
  @Inject HttpServletRequest request;
  private OwnAccountView view;
  private byte[] secret;
  private QrPicture qr;

  public void load() {
    view = account.view();
    var session = request.getSession();
    if (session.getAttribute(SECRET) instanceof byte[] known) {
      secret = known;
    } else {
      secret = Totp.newSecret();
      session.setAttribute(SECRET, secret);
    }
    qr = QrPicture.of(Totp.address(secret, view.login()));
  }

  /** The codes to be written down, right after it was set up; else null. */
  public List<String> getCodes() {
    return request.getAttribute(BEGUN) instanceof SecondFactorBegun begun ? begun.codes() : null;
  }

  public OwnAccountView getView() {
    return view;
  }

  public QrPicture getQr() {
    return qr;
  }

  public String getSecret() {
    return Totp.readable(secret);
  }
}
