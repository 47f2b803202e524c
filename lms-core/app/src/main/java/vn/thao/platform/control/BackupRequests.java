package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Backups asked for by the page, or by the launcher's command: that leaves a note with the file's
 * name in the data folder, where only the operator can write, and waits for the answer beside it.
 */
@ApplicationScoped
public class BackupRequests implements Job {

  @Inject Backups backups;
  @Inject Settings settings;

  @Override
  public String name() {
    return "backup-requests";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(2);
  }

  @Override
  public void run() {
    try {
      answerTheCommand();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
    backups.makeWanted();
  }

  private void answerTheCommand() throws IOException {
    var note = settings.data().resolve("work").resolve("backup-request");
    if (!Files.exists(note)) {
      return;
    }
    var file = Path.of(Files.readString(note).strip());
    Files.delete(note);
    var answer = note.resolveSibling("backup-answer");
    try {
      backups.make(file);
      write(answer, "done");
    } catch (RuntimeException failed) {
      write(answer, String.valueOf(failed.getMessage()));
      throw failed;
    }
  }

  private static void write(Path answer, String words) throws IOException {
    var beside = answer.resolveSibling("backup-answer.part");
    Files.writeString(beside, words);
    Files.move(beside, answer, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
