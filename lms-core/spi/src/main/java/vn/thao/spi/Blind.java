package vn.thao.spi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Names and orders that tell nothing about the right answer. An author who writes the steps of an
 * ordering numbers them 1, 2, 3; these numbers must not stand in a learner's page. So a page names
 * an entry by its text alone, which the learner sees anyway.
 */
public final class Blind {

  private static final int LENGTH = 10;

  private Blind() {}

  /** Ten hexadecimal digits that follow from the text; the same text always has the same name. */
  public static String name(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  /** The names in an order that follows from the seed, and not from the order they came in. */
  public static List<String> shuffled(Collection<String> names, long seed) {
    var rest = new ArrayList<>(names.stream().distinct().sorted().toList());
    var chance = new SplittableRandom(seed);
    var order = new ArrayList<String>();
    while (!rest.isEmpty()) {
      order.add(rest.remove(chance.nextInt(rest.size())));
    }
    return order;
  }
}
