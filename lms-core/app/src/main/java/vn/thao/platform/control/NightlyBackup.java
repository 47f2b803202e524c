package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import vn.thao.platform.entity.BackupRow;

/**
 * One backup a night, after two o'clock, or later in the day when the machine was off. The newest
 * of these are kept, as many as {@code THAO_BACKUPS_KEEP} says; those that people made stay.
 */
@ApplicationScoped
public class NightlyBackup implements Job {

  private static final int HOUR = 2;

  @Inject Backups backups;
  @Inject Settings settings;

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(15);
  }

  @Override
  public void run() {
    var now = backups.now();
    var day = DateTimeFormatter.BASIC_ISO_DATE.format(now.toLocalDate());
    var file = backups.folder().resolve(Backups.NIGHTLY + day + ".zip");
    if (settings.backupsKeep() > 0 && now.getHour() >= HOUR && !Files.exists(file)) {
      backups.make(file);
      removeOld();
    }
  }

  private void removeOld() {
    backups.rows().stream()
        .map(BackupRow::name)
        .filter(name -> name.startsWith(Backups.NIGHTLY))
        .sorted(java.util.Comparator.reverseOrder())
        .skip(settings.backupsKeep())
        .forEach(this::remove);
  }

  private void remove(String name) {
    try {
      Files.deleteIfExists(backups.folder().resolve(name));
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
