package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.people.control.ScimClients;
import vn.thao.people.entity.ScimClientRow;
import vn.thao.platform.control.Settings;

/** The systems that may keep people by SCIM. */
@Named
@RequestScoped
public class ScimPage {

  @Inject ScimClients clients;
  @Inject Settings settings;
  private List<ScimClientRow> rows = List.of();
  private String token;
  private String ticket;

  public void load() {
    rows = clients.list();
    token = clients.tokenOnce(ticket);
  }

  public List<ScimClientRow> getRows() {
    return rows;
  }

  /** Only right after it was made, and once. */
  public String getToken() {
    return token;
  }

  public String getEndpoint() {
    return settings.publicUrl() + "/scim/v2";
  }

  public String getTicket() {
    return ticket;
  }

  public void setTicket(String ticket) {
    this.ticket = ticket;
  }
}
