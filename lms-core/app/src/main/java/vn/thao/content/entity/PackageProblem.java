package vn.thao.content.entity;

import java.util.List;

/**
 * Something wrong with a course package.
 *
 * @param file within the package
 * @param line from 1
 * @param key of a text, of this component or of a plugin, that says what is wrong and how to mend
 *     it
 * @param pointer to the field within the file, where it has fields
 */
public record PackageProblem(String file, int line, String key, List<Object> args, String pointer) {

  /** Somewhere in a text that has no fields. */
  public PackageProblem(String file, int line, String key, List<Object> args) {
    this(file, line, key, args, "");
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + key + " " + args;
  }
}
