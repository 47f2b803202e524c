package vn.thao.reports.entity;

import java.util.List;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;

/** Something to filter a report by. */
public record ReportChoice(String code, LocalName name) {

  /**
   * @throws NotFound when it is none of these
   */
  public static ReportChoice of(List<ReportChoice> choices, String code) {
    return choices.stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }
}
