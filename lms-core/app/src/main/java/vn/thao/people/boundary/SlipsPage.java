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

/** Phiếu kích hoạt: the codes just issued, to be printed and handed out; shown once. */
@Named
@RequestScoped
public class SlipsPage {

  @Inject Accounts accounts;
  @Inject Settings settings;
  @Inject Language language;
  private String ticket;
  private List<Slip> slips;

  public void load() {
    slips = accounts.slipsOnce(ticket);
  }

  public List<Slip> getSlips() {
    return slips;
  }

  /** Where the code is typed. */
  public String getAddress() {
    return settings.publicUrl() + "/people/activation";
  }

  public String in(LocalName name) {
    return name == null ? "" : name.in(language.getLocale());
  }

  public String getTicket() {
    return ticket;
  }

  public void setTicket(String ticket) {
    this.ticket = ticket;
  }
}
