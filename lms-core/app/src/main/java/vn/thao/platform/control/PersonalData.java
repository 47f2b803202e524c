package vn.thao.platform.control;

import java.util.List;
import java.util.Map;
import vn.thao.platform.entity.PersonalIdentity;

/**
 * What a component holds of people beyond the rows that its {@code data/personal.yaml} describes:
 * texts that name several people, files, news to the outside. A bean that exports and erasures
 * find.
 */
public interface PersonalData {

  /** Text keys of what is held; for how long says the text of the same key with {@code .kept}. */
  default List<String> described() {
    return List.of();
  }

  /** Text keys of what has to end before this person can be erased; empty: nothing. */
  default List<String> obstacles(long person) {
    return List.of();
  }

  /** Files of the person for the export, by a name of letters, digits, dots and dashes. */
  default Map<String, byte[]> files(long person) {
    return Map.of();
  }

  /** Further rows for the export, by a heading's text key; each row by its columns. */
  default Map<String, List<Map<String, String>>> rows(long person, boolean self) {
    return Map.of();
  }

  /**
   * Names of what may hold something of this person and can't be reached now; empty: nothing.
   *
   * @param erased the person has been erased; then what hasn't been erased yet
   */
  default List<String> beyondReach(long person, boolean erased) {
    return List.of();
  }

  /** Rows of one person have become another's, or went back; joins that transaction. */
  default void moved(long one, long other) {}

  /**
   * Removes it, in a transaction of its own. It may be called again after a crash: doing it twice
   * is like doing it once.
   */
  default void erase(PersonalIdentity who) {}
}
