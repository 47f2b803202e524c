package vn.thao.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

/** What the real server can't be brought to do in a test, and which addresses are none. */
class MailFailedTest {

  private static MailFailed because(String words, Exception cause) {
    return MailFailed.because(new MessagingException(words, cause));
  }

  @Test
  void reasonIsFoundBehindTheLibrarysWords() {
    assertThat(because("Couldn't connect", new UnknownHostException("mial.example")))
        .hasMessage("mail.problem.unknown-host");
    assertThat(because("Exception reading response", new SocketTimeoutException("Read timed out")))
        .hasMessage("mail.problem.timeout");
    assertThat(because("x", new SSLException("Unsupported or unrecognized SSL message")))
        .hasMessage("mail.problem.no-tls");
    assertThat(because("x", new SSLException("PKIX path building failed")))
        .hasMessage("mail.problem.certificate");
    assertThat(because("x", new AuthenticationFailedException("535 an@tinh-s.example")))
        .hasMessage("mail.problem.login");
    assertThat(because("odd", null)).hasMessage("mail.problem.other");
  }

  @Test
  void nothingOfTheServersWordsStays() {
    var failed =
        MailFailed.because(new SendFailedException("554 5.7.1 an@tinh-s.example is spam\n"));
    assertThat(failed).hasMessage("mail.problem.answer 554").hasNoCause();
    assertThat(failed.fault()).isEqualTo(MailFailed.Fault.MAIL);
    assertThat(failed.refusal().arguments()).containsExactly("554");
  }

  @Test
  void addressThatNobodyHasIsForEver() throws Exception {
    var nobody = new Address[] {new jakarta.mail.internet.InternetAddress("x@nobody.example")};
    var failed =
        MailFailed.because(new SendFailedException("Invalid Addresses", null, null, null, nobody));
    assertThat(failed.fault()).isEqualTo(MailFailed.Fault.ADDRESS);
  }

  @Test
  void addressIsOneOrNot() {
    assertThat(Mail.isAddress("an.nguyen@tinh-s.example")).isTrue();
    for (var none :
        new String[] {
          "",
          "an",
          "an@",
          "@x.example",
          "an@x.example, b@x.example",
          "An <an@x.example>",
          "an@x.example\nBcc: b@x.example",
          "ân@x.example",
          "a@b@c.example"
        }) {
      assertThat(Mail.isAddress(none)).as(none).isFalse();
    }
  }
}
