package vn.thao.platform.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.DatabaseReady;

/** Random values and tokens. The installation's key is made at the first start and never shown. */
@ApplicationScoped
public class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  private volatile byte[] key;

  /** At least 160 bits, in letters, digits, {@code - _}. */
  public static String random() {
    var bytes = new byte[20];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Binds a token to a value, so that it can be checked without being stored. */
  public String sign(String value) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var digest = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The same for the same account, and tells nothing about it. */
  public String pseudonym(Caller caller) {
    return sign("account:" + caller.accountId()).substring(0, 22);
  }

  public boolean isSigned(String value, String signature) {
    return value != null
        && signature != null
        && MessageDigest.isEqual(
            sign(value).getBytes(StandardCharsets.UTF_8),
            signature.getBytes(StandardCharsets.UTF_8));
  }

  @Transactional
  void load(@Observes @Priority(1) DatabaseReady ready) {
    var found =
        em.createNativeQuery("select secret from platform_secret where name = 'installation'")
            .getResultList();
    var secret = found.isEmpty() ? create() : (String) found.get(0);
    key = secret.getBytes(StandardCharsets.UTF_8);
  }

  private String create() {
    var secret = random() + random();
    em.createNativeQuery("insert into platform_secret (name, secret, created_at) values (?, ?, ?)")
        .setParameter(1, "installation")
        .setParameter(2, secret)
        .setParameter(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .executeUpdate();
    return secret;
  }
}
