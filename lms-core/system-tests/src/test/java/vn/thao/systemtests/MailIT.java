package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thao.systemtests.PostOffice.Whim;

/** The test button and the job against a real mail server, well-behaved and not. */
class MailIT {

  private static final PostOffice OFFICE = PostOffice.open();
  private static final String MAIL = " platform_outbox where kind = 'platform.mail' ";
  private static Visitor admin;

  @BeforeAll
  static void signIn() {
    admin = Visitor.signedIn(Installation.on(TestDatabase.H2), "quantri");
  }

  @AfterEach
  void behave() {
    OFFICE.misbehave();
  }

  private static HttpResponse<String> test(String to) {
    return admin.post("/platform/mail-test", Map.of("_token", admin.token(), "to", to));
  }

  @Test
  void mailArrivesEncryptedAndInBothLanguages() {
    HttpResponse<String> answer = test("an@tinh-s.example");

    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("mail.test.done");
    PostOffice.Mail mail = OFFICE.takenFor("an@tinh-s.example").get(0);
    assertThat(mail.encrypted()).isTrue();
    assertThat(mail.text())
        .contains("Auto-Submitted: auto-generated")
        .contains("Message-ID: <thao-")
        .contains("<" + PostOffice.USER + ">")
        .contains("charset=UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_PASSWORD, THAO_MAIL_PASSWORD",
    "WITHOUT_TLS, THAO_MAIL_TLS",
    "STRANGE_CERTIFICATE, certificate",
    "REFUSES_MAIL, its answer was 451"
  })
  void whatFailsIsSaidInWords(Whim whim, String words) {
    OFFICE.misbehave(whim);
    admin.get("/platform/settings?lang=en");

    HttpResponse<String> answer = test("binh@tinh-s.example");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(words).contains("value=\"binh@tinh-s.example\"");
    assertThat(OFFICE.takenFor("binh@tinh-s.example")).isEmpty();
  }

  @Test
  void addressThatCannotBeIsSaid() {
    admin.get("/platform/settings?lang=en");

    assertThat(test(PostOffice.NOBODY).body()).contains("refuses the recipient");
    assertThat(test("no address").body()).contains("not a mail address");
    assertThat(test("a@b.example\r\nBcc: c@d.example").statusCode()).isEqualTo(422);
  }

  @Test
  void onlyTheAdminMaySendOne() {
    Visitor learner = Visitor.signedIn(Installation.on(TestDatabase.H2), "hocvien5");
    Map<String, String> fields = Map.of("_token", learner.token(), "to", "c@tinh-s.example");
    assertThat(learner.post("/platform/mail-test", fields).statusCode()).isEqualTo(403);
    assertThat(admin.post("/platform/mail-test", Map.of("to", "c@tinh-s.example")).statusCode())
        .isEqualTo(422);
    assertThat(OFFICE.takenFor("c@tinh-s.example")).isEmpty();
  }

  /** As a use case leaves them; the database can be reached while the server runs. */
  @Test
  void mailWaitsForTheServerAndIsThenForgotten() throws Exception {
    Installation installation = Installation.on(TestDatabase.MARIADB);
    OFFICE.misbehave(Whim.AWAY);
    int before = OFFICE.calls();
    try (Connection connection = installation.connection()) {
      write(connection, 1, "dung@tinh-s.example");
      write(connection, 2, PostOffice.NOBODY);
      await(connection, "attempts > 0 and error = 'mail.problem.refused'");
      OFFICE.misbehave();

      PostOffice.Mail mail = OFFICE.await(taken -> taken.to().equals("dung@tinh-s.example"));

      assertThat(mail.text()).contains("----------").contains("Message-ID: <thao-1@");
      await(connection, "id = 1 and done_at is not null and payload = '{}'");
      await(connection, "id = 2 and done_at is not null and payload = '{}'");
      try (var row =
          connection
              .createStatement()
              .executeQuery("select sum(attempts) from" + MAIL + "and id in (1, 2)")) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(OFFICE.calls() - before);
      }
    }
    String log = Visitor.signedIn(installation, "quantri").get("/platform/audit?words=2").body();
    assertThat(log).contains("mail.problem.recipient").doesNotContain(PostOffice.NOBODY);
  }

  private static void write(Connection connection, int id, String to) throws SQLException {
    String mail =
        ("{\"to\":\"%s\",\"subject\":\"mail.test.subject\",\"text\":\"mail.test.text\","
                + "\"arguments\":[\"x\"],\"until\":%d}")
            .formatted(to, Instant.now().getEpochSecond() + 600);
    try (var insert =
        connection.prepareStatement(
            "insert into platform_outbox (id, kind, reference, payload, created_at, attempts,"
                + " next_at) values (?, 'platform.mail', ?, ?, '2026-01-01', 0, '2026-01-01')")) {
      insert.setLong(1, id);
      insert.setString(2, Integer.toString(id));
      insert.setString(3, mail);
      insert.executeUpdate();
    }
  }

  private static void await(Connection connection, String like) throws SQLException {
    Instant end = Instant.now().plusSeconds(90);
    while (Instant.now().isBefore(end)) {
      try (var row =
          connection.createStatement().executeQuery("select 1 from" + MAIL + "and " + like)) {
        if (row.next()) {
          return;
        }
      }
      LockSupport.parkNanos(100_000_000);
    }
    throw new AssertionError("No mail is like " + like);
  }
}
