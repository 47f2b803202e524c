package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thao.platform.entity.ConditionField;
import vn.thao.platform.entity.ConditionLine;
import vn.thao.platform.entity.LocalName;

/**
 * What a slot asks for, as an officer edits it.
 *
 * @param code of the roster
 * @param versions laid down, the latest first, in words
 * @param draft null when none is open
 * @param nodes of the draft, in words
 * @param fields what a new leaf can say, by kind
 * @param eligible how many would fit the draft today in the whole province
 * @param leaving members who would not
 */
public record RosterRuleView(
    String code,
    LocalName roster,
    long slot,
    LocalName name,
    List<Version> versions,
    RosterRule draft,
    List<ConditionLine> nodes,
    Map<String, List<ConditionField>> fields,
    int eligible,
    List<Leaving> leaving) {

  /**
   * @param to last day; null: open
   */
  public record Version(String sentence, LocalDate from, LocalDate to) {}

  /**
   * @param why in sentences
   */
  public record Leaving(String fullName, List<String> why) {}

  public List<ConditionLine> groups() {
    return nodes.stream().filter(line -> line.shape() != null).toList();
  }
}
