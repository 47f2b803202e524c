package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.platform.control.Backups;
import vn.thao.platform.control.Settings;
import vn.thao.platform.entity.BackupFailure;
import vn.thao.platform.entity.BackupProgress;
import vn.thao.platform.entity.BackupRow;

/** The backups there are, and one more on demand. */
@Named
@RequestScoped
public class BackupsPage {

  @Inject Backups backups;
  @Inject Settings settings;
  private List<BackupRow> rows = List.of();
  private BackupProgress progress;
  private BackupFailure failure;

  public void load() {
    progress = backups.progress();
    failure = backups.failure();
    rows = backups.list();
  }

  public List<BackupRow> getRows() {
    return rows;
  }

  public BackupProgress getProgress() {
    return progress;
  }

  /** Null unless the last one asked for could not be made. */
  public BackupFailure getFailure() {
    return failure;
  }

  public int getKeep() {
    return settings.backupsKeep();
  }
}
