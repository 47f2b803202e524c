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
   * doing it once. When it throws, the erasure is tried again.
   */
  default void erase(String person, Services services) {}
}
