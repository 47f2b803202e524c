package vn.thao.people.entity;

import java.util.List;

/**
 * What a file holds, all as text: dates as 2026-02-05 where the file has real dates, numbers
 * without thousands separators, formulas by their stored value.
 */
public record ImportTable(List<Line> lines) {

  /**
   * @param number as the spreadsheet or editor counts, from 1
   */
  public record Line(int number, List<String> cells) {

    public boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }

    public String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }
  }
}
