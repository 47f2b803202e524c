package vn.thao.platform.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretsTest {

  private static final byte[] VALUE = "what nobody shall read".getBytes(StandardCharsets.UTF_8);

  private final Secrets secrets = with("the key of this installation");

  private static Secrets with(String key) {
    var secrets = new Secrets();
    secrets.use(key);
    return secrets;
  }

  @Test
  void sealedValueOpensForItsOwnerAndLooksDifferentEachTime() {
    var sealed = secrets.seal("totp:1", VALUE);

    assertThat(secrets.open("totp:1", sealed)).isEqualTo(VALUE);
    assertThat(secrets.seal("totp:1", VALUE)).isNotEqualTo(sealed);
    assertThat(sealed).hasSizeLessThan(200);
  }

  @Test
  void nobodyElseOpensIt() {
    var sealed = secrets.seal("totp:1", VALUE);
    var bytes = Base64.getDecoder().decode(sealed);
    bytes[bytes.length - 1] ^= 1;
    var changed = Base64.getEncoder().encodeToString(bytes);

    assertThatThrownBy(() -> secrets.open("totp:2", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> secrets.open("totp:1", changed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> with("another key").open("totp:1", sealed))
        .isInstanceOf(IllegalStateException.class);
  }
}
