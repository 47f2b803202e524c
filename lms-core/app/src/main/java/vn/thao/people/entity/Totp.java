package vn.thao.people.entity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change with the time, as apps on telephones show them: TOTP of RFC 6238 over HOTP of
 * RFC 4226, with HMAC-SHA-1, six digits and steps of 30 seconds, which every such app knows.
 */
public final class Totp {

  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;
  private static final int SECRET_BYTES = 20;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  public static byte[] newSecret() {
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  static long step(Instant time) {
    return time.getEpochSecond() / STEP_SECONDS;
  }

  /** RFC 4226, 5.3: four bytes of the HMAC, from where its last four bits point to. */
  static String code(byte[] secret, long step, int digits) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0x0f;
      int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
      return String.format("%0" + digits + "d", number % (int) Math.pow(10, digits));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The step whose code this is: of now, or one before or after, since clocks differ.
   *
   * @param used the newest step whose code has been used; it and older ones are refused
   */
  public static OptionalLong match(byte[] secret, String code, Instant now, long used) {
    for (long step = step(now) - 1; step <= step(now) + 1; step++) {
      var right = MessageDigest.isEqual(code(secret, step, DIGITS).getBytes(), code.getBytes());
      if (right && step > used) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** As people type it into an app: Base32 of RFC 4648 in groups of four. */
  public static String readable(byte[] secret) {
    return base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
  }

  static String base32(byte[] bytes) {
    var text = new StringBuilder();
    long buffer = 0;
    int bits = 0;
    for (byte each : bytes) {
      buffer = buffer << Byte.SIZE | each & 0xff;
      for (bits += Byte.SIZE; bits >= 5; bits -= 5) {
        text.append(BASE32.charAt((int) (buffer >> bits - 5) & 31));
      }
    }
    return bits == 0
        ? text.toString()
        : text.append(BASE32.charAt((int) (buffer << 5 - bits) & 31)).toString();
  }

  /** What the QR code for the app says; the form is that of the Key Uri Format. */
  public static String address(byte[] secret, String login) {
    return "otpauth://totp/Thao:" + login + "?secret=" + base32(secret) + "&issuer=Thao";
  }
}
