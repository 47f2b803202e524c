package vn.thao.spi;

import java.util.List;

/**
 * Something wrong with a definition.
 *
 * @param pointer where, as a JSON pointer (RFC 6901), so that an editor or a linter can show the
 *     place; it resolves in the definition: where something is missing, it names what should hold
 *     it
 * @param key of a text in the plugin's bundle that says what is wrong and how to mend it
 */
public record Problem(String pointer, String key, List<Object> arguments) {

  public static Problem at(String pointer, String key, Object... arguments) {
    return new Problem(pointer, key, List.of(arguments));
  }
}
