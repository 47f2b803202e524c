package vn.thao.platform.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

  private static final Instant NOW = Instant.parse("2026-11-26T16:30:00Z");

  @TempDir Path data;

  private Backups withoutADatabase() {
    var backups = new Backups();
    backups.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    backups.settings =
        new Settings() {
          @Override
          public Path data() {
            return data;
          }
        };
    backups.source =
        (DataSource)
            Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                  throw new SQLException("no database");
                });
    return backups;
  }

  @Test
  void oneThatWasAskedForAndFailedIsToldUntilTheNextIsAskedFor() {
    var backups = withoutADatabase();
    backups.makeWanted();
    assertThat(backups.failure()).isNull();

    backups.request();
    assertThatThrownBy(backups::makeWanted).hasMessageContaining("no database");
    backups.makeWanted();
    assertThat(backups.progress()).isNull();
    assertThat(backups.failure().at()).isEqualTo(NOW);
    assertThat(backups.failure().free()).isPositive();

    backups.request();
    assertThat(backups.failure()).isNull();
    assertThat(backups.progress()).isNotNull();
  }
}
