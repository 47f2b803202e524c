package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.platform.control.Health;
import vn.thao.platform.control.SelfTest;
import vn.thao.platform.control.Settings;
import vn.thao.platform.entity.SelfTestReport;

/** Hệ thống: what an admin looks at first. */
@Named
@RequestScoped
public class HealthPage {

  @Inject Health health;
  @Inject SelfTest selfTest;
  @Inject Settings settings;
  @Inject Language language;
  private String database;
  private long waiting;
  private SelfTestReport report;

  public void load() {
    waiting = health.waiting();
    database = health.database();
    report = selfTest.last().orElse(null);
  }

  public String getDatabase() {
    return database;
  }

  public long getWaiting() {
    return waiting;
  }

  /** Null when it has not been run since the start. */
  public SelfTestReport getReport() {
    return report;
  }

  /** File and reason, in the reader's language. */
  public List<String> getRefused() {
    return settings.refusedPlugins().stream()
        .flatMap(String::lines)
        .map(line -> line.split("\\|", 4))
        .map(fields -> fields[1] + ": " + fields[language.isEnglish() ? 3 : 2])
        .toList();
  }
}
