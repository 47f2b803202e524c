package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.platform.control.Mail;
import vn.thao.platform.control.SettingsInForce;
import vn.thao.platform.entity.MailServer;
import vn.thao.platform.entity.SettingRow;

/** How the installation is set up. */
@Named
@RequestScoped
public class SettingsPage {

  @Inject SettingsInForce settings;
  @Inject Mail mail;
  private List<SettingRow> rows = List.of();
  private List<String> unknown = List.of();
  private MailServer server;

  public void load() {
    rows = settings.list();
    unknown = settings.unknown();
    server = mail.server().orElse(null);
  }

  public List<SettingRow> getRows() {
    return rows;
  }

  /** How many are not right. */
  public long getWrong() {
    return rows.stream().filter(row -> !row.isRight()).count();
  }

  public List<String> getUnknown() {
    return unknown;
  }

  public MailServer getServer() {
    return server;
  }

  /** As text: a port has no thousands. */
  public String getPort() {
    return Integer.toString(server.port());
  }
}
