package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;

/** Whether the machine around us is fit: its disk, the way to us from outside, and the mail. */
final class ServerChecks {

  private ServerChecks() {}

  /** Looks how much room is left in the data folder, and writes there when there is enough. */
  @ApplicationScoped
  static class DataFolder implements SelfCheck {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long LITTLE = 2048;
    private static final long TOO_LITTLE = 200;

    @Inject Settings settings;

    @Override
    public Name name() {
      return Name.DATA_FOLDER;
    }

    @Override
    public Finding run() throws IOException {
      long free = Files.getFileStore(settings.data()).getUsableSpace() / MEGABYTE;
      if (free < TOO_LITTLE) {
        return Finding.bad("self-test.data-folder.full", free);
      }
      var file = Files.createTempFile(settings.data(), "self-test", ".tmp");
      try {
        Files.writeString(file, "self-test");
        return free < LITTLE
            ? Finding.attention("self-test.data-folder.full", free)
            : Finding.good("self-test.data-folder.good", free);
      } finally {
        Files.delete(file);
      }
    }
  }

  /** Asks for our own health at the address that people use. */
  @ApplicationScoped
  static class PublicAddress implements SelfCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject Settings settings;

    @Override
    public Name name() {
      return Name.ADDRESS;
    }

    @Override
    public Finding run() throws InterruptedException {
      var url = settings.publicUrl();
      try {
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        var question =
            HttpRequest.newBuilder(URI.create(url + "/api/v1/health")).timeout(PATIENCE).build();
        var answer = client.send(question, HttpResponse.BodyHandlers.discarding());
        return answer.statusCode() == 200
            ? Finding.good("self-test.address.good", url)
            : Finding.bad("self-test.address.other", url, Integer.toString(answer.statusCode()));
      } catch (IOException | IllegalArgumentException unreachable) {
        return Finding.attention("self-test.address.bad", url);
      }
    }
  }

  /** Connects to the mail server and signs in; sends nothing. */
  @ApplicationScoped
  static class MailServerAnswers implements SelfCheck {

    @Inject Settings settings;

    @Override
    public Name name() {
      return Name.MAIL;
    }

    @Override
    public Finding run() {
      var server = settings.mail();
      if (server.isEmpty()) {
        return Finding.skipped("self-test.mail.none");
      }
      try {
        new MailLine(server.get()).check();
        return Finding.good("self-test.mail.good");
      } catch (MailFailed failure) {
        return new Finding(Outcome.BAD, failure.refusal().key(), failure.refusal().arguments());
      }
    }
  }
}
