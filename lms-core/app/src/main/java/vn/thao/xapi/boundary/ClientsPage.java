package vn.thao.xapi.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.platform.control.Settings;
import vn.thao.xapi.control.Clients;
import vn.thao.xapi.entity.ClientRow;
import vn.thao.xapi.entity.NewClient;

/** The systems that may speak to the learning record store. */
@Named
@RequestScoped
public class ClientsPage {

  @Inject Clients clients;
  @Inject Settings settings;

  private List<ClientRow> rows = List.of();
  private NewClient made;
  private String ticket;

  public void load() {
    rows = clients.list();
    made = clients.secretOnce(ticket);
  }

  public List<ClientRow> getRows() {
    return rows;
  }

  /** Only right after it was made, and once. */
  public NewClient getMade() {
    return made;
  }

  public String getEndpoint() {
    return settings.publicUrl() + "/xapi/";
  }

  public String getTicket() {
    return ticket;
  }

  public void setTicket(String ticket) {
    this.ticket = ticket;
  }
}
