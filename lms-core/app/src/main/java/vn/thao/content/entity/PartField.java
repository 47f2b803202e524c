package vn.thao.content.entity;

import java.util.List;

/**
 * One field of a part's form, as it is drawn.
 *
 * @param name where its value stands within the part, as a JSON pointer; also the name of its input
 * @param look which input draws it: TEXT, MARKDOWN, LINE, LINES, NUMBER, CHECK, TRUTH, CHOICE,
 *     MEDIA, ENTRIES, GROUP, or KEPT where the value has not the shape that the field should have
 * @param label the key of its name; {@code .help} behind it is the key of its help
 * @param value the Vietnamese, or the only one
 * @param english of a TEXT or MARKDOWN
 * @param choices of a CHOICE
 * @param entries of ENTRIES
 * @param fields of a GROUP
 */
public record PartField(
    String name,
    String look,
    String label,
    boolean required,
    String value,
    String english,
    List<String> choices,
    List<PartEntry> entries,
    List<PartField> fields,
    List<PackageProblem> problems) {

  public boolean isWrong() {
    return !problems.isEmpty();
  }

  /** Long texts get a tall box. */
  public int rows() {
    var lines = Math.max(value.length(), english.length()) / 60 + value.split("\n", -1).length;
    return Math.max(look.equals("MARKDOWN") ? 4 : 2, Math.min(24, lines + 1));
  }

  /** Of a CHECK. */
  public boolean isChecked() {
    return "true".equals(value);
  }
}
