package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.platform.control.Backups;
import vn.thao.platform.control.Settings;
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

  public void load() {
    progress = backups.progress();
    rows = backups.list();
  }

  public List<BackupRow> getRows() {
    return rows;
  }

  public BackupProgress getProgress() {
    return progress;
  }

  public int getKeep() {
    return settings.backupsKeep();
  }
}
