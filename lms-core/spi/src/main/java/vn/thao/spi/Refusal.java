package vn.thao.spi;

import java.util.List;

/**
 * Why something is not accepted, as the key of a text in the plugin's bundle and what to fill in.
 *
 * <p>Texts are patterns of {@link java.text.MessageFormat}: the arguments stand for {@code {0},
 * {1}, …}, and an apostrophe is written ’ (the straight one is the pattern's own quote).
 */
public record Refusal(String key, List<Object> arguments) {

  public static Refusal of(String key, Object... arguments) {
    return new Refusal(key, List.of(arguments));
  }
}
