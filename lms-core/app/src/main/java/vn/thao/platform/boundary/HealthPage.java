package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.platform.control.Health;
import vn.thao.platform.control.Settings;

/** Hệ thống: what an admin looks at first. */
@Named
@RequestScoped
public class HealthPage {

  @Inject Health health;
  @Inject Settings settings;
  private String database;
  private long waiting;

  public void load() {
    waiting = health.waiting();
    database = health.database();
  }

  public String getDatabase() {
    return database;
  }

  public long getWaiting() {
    return waiting;
  }

  public List<String> getRefused() {
    return settings.refusedPlugins().map(lines -> lines.lines().toList()).orElse(List.of());
  }
}
