package vn.thao.competency.entity;

import java.util.List;

/**
 * Something that is wrong with a framework or with a file that shall become one.
 *
 * @param place a line, an item of the package or a code: where to look
 * @param key the text that says how to mend it
 */
public record FrameworkProblem(String place, String key, List<Object> arguments) {

  public static FrameworkProblem at(String place, String key, Object... arguments) {
    return new FrameworkProblem(place, key, List.of(arguments));
  }
}
