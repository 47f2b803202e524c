package vn.thao.spi;

import java.util.List;
import java.util.Map;

/**
 * What a plugin keeps of people. What and why stands in the bundle as {@code <id>.personal-data},
 * for how long as {@code <id>.personal-data.kept}; both go into the notice that people can read.
 */
public interface PersonalData {

  /**
   * What is kept of one person outside {@link PluginData}, whose values the core exports by itself:
   * each by the names of its columns, in the order in which they shall be read.
   */
  default List<Map<String, String>> export(String person, Services services) {
    return List.of();
  }

  /**
   * Removes it. Called outside any transaction, perhaps more than once: doing it twice is like
   * doing it once. When it throws, the erasure is tried again. A plugin that was taken away or
   * could not be started is asked once it is there again.
   */
  default void erase(String person, Services services) {}

  /**
   * Two records turned out to be one human being: what is kept of {@code from} outside {@link
   * PluginData} becomes what is kept of {@code to}, and is remembered for {@link #moveBack}. Values
   * of {@link PluginData} have gone over by themselves, under the keys that they had. Called like
   * {@link #erase}, after the merge and in the order of merges, as often as it takes: doing it
   * twice is like doing it once.
   *
   * @since 1.2
   */
  default void move(String from, String to, Services services) {}

  /**
   * They are two after all: exactly what went from {@code from} to {@code to} goes back, what came
   * later stays. Called like {@link #move}, also when nothing went over.
   *
   * @since 1.2
   */
  default void moveBack(String from, String to, Services services) {}
}
