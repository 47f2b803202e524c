package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.people.control.Accounts;
import vn.thao.people.entity.Slip;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.control.Settings;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.QrPicture;

/** Phiếu kích hoạt: the codes just issued, to be printed and handed out; shown once. */
@Named
@RequestScoped
public class SlipsPage {

  @Inject Accounts accounts;
  @Inject Settings settings;
  @Inject Language language;
  private String ticket;
  private String mailed;
  private List<Printed> slips;

  /** A slip with its address and code for a telephone. */
  public record Printed(Slip text, QrPicture qr) {}

  public void load() {
    slips =
        accounts.slipsOnce(ticket).stream()
            .map(slip -> new Printed(slip, QrPicture.of(getAddress() + "?code=" + slip.code())))
            .toList();
  }

  public List<Printed> getSlips() {
    return slips;
  }

  /** Where the code is typed. */
  public String getAddress() {
    return settings.publicUrl() + "/people/activation";
  }

  public String in(LocalName name) {
    return name == null ? "" : name.in(language.getLocale());
  }

  /** How many codes went by mail instead; 0 when none did. */
  public int getMailed() {
    return mailed != null && mailed.matches("\\d{1,6}") ? Integer.parseInt(mailed) : 0;
  }

  public void setMailedNumber(String number) {
    mailed = number;
  }

  public String getMailedNumber() {
    return mailed;
  }

  public String getTicket() {
    return ticket;
  }

  public void setTicket(String ticket) {
    this.ticket = ticket;
  }
}
