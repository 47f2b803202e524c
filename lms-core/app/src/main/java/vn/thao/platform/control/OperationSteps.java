package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The first steps that are about running the system itself. */
final class OperationSteps {

  private OperationSteps() {}

  /** A mail server is named. */
  @ApplicationScoped
  static class MailIsSetUp implements FirstStep {

    @Inject Mail mail;

    @Override
    public Name name() {
      return Name.MAIL;
    }

    @Override
    public boolean isDone() {
      return mail.isSetUp();
    }

    @Override
    public String link() {
      return "/platform/settings";
    }
  }

  /** There is a backup to go back to. */
  @ApplicationScoped
  static class BackupIsThere implements FirstStep {

    @Inject Backups backups;

    @Override
    public Name name() {
      return Name.BACKUP;
    }

    @Override
    public boolean isDone() {
      return !backups.rows().isEmpty();
    }

    @Override
    public String link() {
      return "/platform/backups";
    }
  }
}
