package vn.thao.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a definition. The core checks imports against it, draws the editor and the
 * documentation from it.
 *
 * <p>The words for it stand in the plugin's bundle: the type's name is the text {@code <type id>},
 * the label of a field {@code <type id>.<field>}, its help, where it needs any, {@code <type
 * id>.<field>.help}, and the word for a choice {@code <type id>.<field>.<choice>}. A field within
 * groups is named by the whole path, e.g. {@code thao.branching-case.nodes.choices.next}.
 */
public record Contract(List<Field> fields) {

  /** What may stand in a field. */
  public enum Kind {
    /**
     * A string in one language or an object <code>{"vi":…,"en":…}</code>; see {@link LocalText}.
     */
    TEXT,
    /** Like TEXT, in Markdown. */
    MARKDOWN,
    /** Letters, digits, {@code - _ . /}; at most 60 characters. */
    CODE,
    NUMBER,
    BOOLEAN,
    /** One of {@link Field#choices}. */
    CHOICE,
    /** The code of a clause in the law register. */
    CLAUSE,
    /** The code of a competency. */
    COMPETENCY,
    /** A path below the course's media folders. */
    MEDIA,
    /** An object with the fields of {@link Field#fields}. */
    GROUP
  }

  /**
   * One field.
   *
   * @param many the value is a list of the kind
   * @param choices for CHOICE
   * @param fields for GROUP
   */
  public record Field(
      String name,
      Kind kind,
      boolean required,
      boolean many,
      List<String> choices,
      Contract fields) {

    public static Field of(String name, Kind kind) {
      return new Field(name, kind, false, false, List.of(), null);
    }

    public static Field choice(String name, String... choices) {
      return new Field(name, Kind.CHOICE, false, false, List.of(choices), null);
    }

    public static Field group(String name, Field... fields) {
      return new Field(name, Kind.GROUP, false, false, List.of(), Contract.of(fields));
    }

    public Field mandatory() {
      return new Field(name, kind, true, many, choices, fields);
    }

    public Field list() {
      return new Field(name, kind, required, true, choices, fields);
    }
  }

  public static Contract of(Field... fields) {
    return new Contract(List.of(fields));
  }

  /** The fields of a question: what every question has, around its own. */
  public static Contract question(Field... own) {
    var fields = new ArrayList<Field>();
    fields.add(Field.of("id", Kind.CODE));
    fields.add(Field.of("text", Kind.MARKDOWN).mandatory());
    fields.addAll(List.of(own));
    fields.add(Field.of("clauses", Kind.CLAUSE).list());
    fields.add(Field.of("competency", Kind.COMPETENCY));
    return new Contract(fields);
  }

  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
