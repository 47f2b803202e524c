package vn.thao.people.entity;

/**
 * A column of a list that is imported. Its headings stand in the bundles as {@code
 * import.column.<name>}, one per language, and either is understood in any spelling.
 *
 * @param required must be filled in every row
 * @param compared a difference from what is known counts as a change
 * @param keeps blank means "as it is" when there is something already
 * @param standard the value of a blank cell when there is nothing yet; empty: none
 */
public record ImportColumn(
    String name,
    Shape shape,
    int longest,
    boolean required,
    boolean compared,
    boolean keeps,
    String standard) {

  /** What a cell may hold. */
  public enum Shape {
    TEXT,
    /** Letters of the Latin alphabet without diacritics, digits, and {@code . _ / -}. */
    CODE,
    NAME,
    MAIL,
    DATE,
    /** From 1 to 100. */
    PERCENT,
    /** From 0 to 100,000. */
    NUMBER,
    /** From 1900 to 2100. */
    YEAR,
    /** These hold one of the words of {@link ImportKind#words}. */
    KIND,
    TYPE,
    SEX,
    YES_NO,
    STAFF_TYPE
  }

  static ImportColumn identifies(String name, Shape shape, int longest) {
    return new ImportColumn(name, shape, longest, true, false, false, "");
  }

  static ImportColumn needed(String name, Shape shape, int longest) {
    return new ImportColumn(name, shape, longest, true, true, false, "");
  }

  /** Blank says that there is none. */
  static ImportColumn free(String name, Shape shape, int longest) {
    return new ImportColumn(name, shape, longest, false, true, false, "");
  }

  /** Blank leaves what there is. */
  static ImportColumn kept(String name, Shape shape, int longest, String standard) {
    return new ImportColumn(name, shape, longest, false, true, true, standard);
  }
}
