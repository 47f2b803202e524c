package vn.thao.platform.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.thao.platform.entity.BackupFailure;
import vn.thao.platform.entity.BackupProgress;
import vn.thao.platform.entity.BackupRow;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;

/**
 * Backups in the data folder: made each night, and when an admin asks. Restoring is a command of
 * the launcher, since nobody may work meanwhile. One backup at a time.
 */
@ApplicationScoped
public class Backups {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final String NAME = "[a-z0-9-]{1,60}\\.zip";
  private static final long MEGABYTE = 1024 * 1024;
  static final String NIGHTLY = "nightly-";

  @Resource(lookup = "java:app/jdbc/thao")
  DataSource source;

  @Inject Settings settings;
  @Inject Clock clock;
  private final ReentrantLock one = new ReentrantLock();
  private final AtomicReference<BackupProgress> progress = new AtomicReference<>();
  private volatile boolean wanted;
  private volatile BackupFailure failure;

  /** The newest first. */
  @Requires(Permission.ADMINISTER)
  public List<BackupRow> list() {
    return rows();
  }

  List<BackupRow> rows() {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.getFileName().toString().matches(NAME))
          .map(Backups::row)
          .sorted(Comparator.comparing(BackupRow::madeAt).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BackupRow row(Path file) {
    try {
      return new BackupRow(
          file.getFileName().toString(),
          Files.getLastModifiedTime(file).toInstant(),
          Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null when none is being made; one that waits for its turn has done nothing yet. */
  @Requires(Permission.ADMINISTER)
  public BackupProgress progress() {
    var made = progress.get();
    return made == null && wanted ? new BackupProgress(0, 0) : made;
  }

  /** Of the last one that an admin asked for since the start; null when it was made. */
  @Requires(Permission.ADMINISTER)
  public BackupFailure failure() {
    return failure;
  }

  /** Has a backup made within seconds; the caller doesn't wait for it. */
  @Requires(value = Permission.ADMINISTER, audited = true)
  public void request() {
    failure = null;
    wanted = true;
  }

  /**
   * A backup to take away.
   *
   * @throws NotFound when there is none of this name
   */
  @Requires(value = Permission.ADMINISTER, audited = true)
  public Path file(String name) {
    var file = folder().resolve(name.matches(NAME) ? name : "none");
    if (!Files.isRegularFile(file)) {
      throw new NotFound("failure.not-found");
    }
    return file;
  }

  /** Makes the backup that an admin asked for, if any. */
  void makeWanted() {
    if (wanted) {
      wanted = false;
      try {
        make(folder().resolve("thao-" + STAMP.format(now()) + ".zip"));
      } catch (RuntimeException failed) {
        var free = settings.data().toFile().getUsableSpace() / MEGABYTE;
        failure = new BackupFailure(clock.instant(), free);
        throw failed;
      }
    }
  }

  LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), Time.ZONE);
  }

  Path folder() {
    return settings.data().resolve("backups");
  }

  void make(Path file) {
    one.lock();
    try (var connection = source.getConnection()) {
      progress.set(new BackupProgress(0, 0));
      BackupWriter.write(connection, file, settings.version(), progress::set);
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException("Backup " + file.getFileName() + ": " + failed, failed);
    } finally {
      progress.set(null);
      one.unlock();
    }
  }
}
