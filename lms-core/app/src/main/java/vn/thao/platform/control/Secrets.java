package vn.thao.platform.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.DatabaseReady;

/** Random values and tokens. The installation's key is made at the first start and never shown. */
@ApplicationScoped
public class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int GCM_START = 12;
  private static final int GCM_TAG_BITS = 128;

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

  /**
   * Hides a value in the database: AES-GCM with a key that follows from the installation's.
   *
   * @param owner whose value it is; opens only for the same one
   */
  public String seal(String owner, byte[] value) {
    var start = new byte[GCM_START];
    RANDOM.nextBytes(start);
    var sealed = cipher(Cipher.ENCRYPT_MODE, owner, start, value);
    var all = ByteBuffer.allocate(start.length + sealed.length).put(start).put(sealed).array();
    return Base64.getEncoder().encodeToString(all);
  }

  public byte[] open(String owner, String sealed) {
    var all = Base64.getDecoder().decode(sealed);
    var start = Arrays.copyOf(all, GCM_START);
    return cipher(
        Cipher.DECRYPT_MODE, owner, start, Arrays.copyOfRange(all, GCM_START, all.length));
  }

  private byte[] cipher(int mode, String owner, byte[] start, byte[] value) {
    try {
      var sealKey = Base64.getUrlDecoder().decode(sign("seal"));
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(sealKey, "AES"), new GCMParameterSpec(GCM_TAG_BITS, start));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(value);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("A sealed value does not open", broken);
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
    use(found.isEmpty() ? create() : (String) found.get(0));
  }

  void use(String secret) {
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
