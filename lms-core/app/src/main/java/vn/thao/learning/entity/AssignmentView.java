package vn.thao.learning.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thao.platform.entity.ConditionField;
import vn.thao.platform.entity.ConditionLine;

/**
 * One rule as an officer sees it on a day: what it says, whom it concerns within the scope, and
 * what is to be settled.
 *
 * @param shown the draft, or what is in force, or the latest
 * @param row in words
 * @param versions all that were laid down, the latest first, in words
 * @param nodes of the condition, in words
 * @param fields what a new leaf can say, by kind; empty when the reader may not change the rule
 * @param counts of people by verdict
 * @param rows a page of those who are concerned, or of those who were asked for
 * @param count how many there are
 * @param page from 1
 * @param kept whether the reader may change the rule
 * @param decidable false while a part of the condition is not known, so that it concerns nobody
 */
public record AssignmentView(
    AssignmentVersion shown,
    AssignmentRuleRow row,
    List<AssignmentRuleRow> versions,
    List<ConditionLine> nodes,
    Map<String, List<ConditionField>> fields,
    Map<AssignmentVerdict, Integer> counts,
    List<AssignmentCaseRow> problems,
    List<AssignmentCaseRow> rows,
    LocalDate day,
    int count,
    int page,
    int pages,
    boolean kept,
    boolean decidable) {

  public int count(String verdict) {
    return counts.getOrDefault(AssignmentVerdict.valueOf(verdict), 0);
  }

  public List<ConditionLine> groups() {
    return nodes.stream().filter(line -> line.shape() != null).toList();
  }
}
