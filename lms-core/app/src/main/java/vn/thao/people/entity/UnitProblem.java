package vn.thao.people.entity;

import java.util.Arrays;
import java.util.List;

/**
 * Something in the way of a change.
 *
 * @param key of the sentence that says what to do about it
 */
public record UnitProblem(String key, List<String> arguments) {

  UnitProblem(String what, Object... arguments) {
    this("unit-change.problem." + what, Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
