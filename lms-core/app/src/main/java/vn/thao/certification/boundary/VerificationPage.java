package vn.thao.certification.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import vn.thao.certification.control.Statements;
import vn.thao.certification.entity.Verification;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Refused;

/**
 * For anybody who holds a statement; asked by address alone, so it needs no session and no form.
 */
@Named
@RequestScoped
public class VerificationPage {

  private static final int TOO_MANY_REQUESTS = 429;

  @Inject Statements statements;

  private String code;
  private Verification verification;
  private boolean tooMany;

  public void load() {
    if (code == null || code.isBlank()) {
      return;
    }
    try {
      // The connection's own address: a header that the client writes would be no limit at all.
      verification = statements.verify(code, Faces.getRequest().getRemoteAddr());
    } catch (Refused refused) {
      tooMany = true;
      Faces.setResponseStatus(TOO_MANY_REQUESTS);
    }
  }

  public boolean isValid() {
    return is("valid");
  }

  public boolean isRevoked() {
    return is("revoked") || isReplaced();
  }

  public boolean isReplaced() {
    return is("replaced");
  }

  public boolean isUnknown() {
    return is("unknown");
  }

  private boolean is(String status) {
    return verification != null && verification.status().equals(status);
  }

  public boolean isTooMany() {
    return tooMany;
  }

  public Verification getVerification() {
    return verification;
  }

  public String in(LocalName name) {
    return name.in(Faces.getLocale());
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
