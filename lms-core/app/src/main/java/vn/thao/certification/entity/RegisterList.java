package vn.thao.certification.entity;

import java.util.List;
import vn.thao.platform.entity.LocalName;

/** A page of the register, with what can be filtered by. */
public record RegisterList(
    List<RegisterRow> rows,
    int count,
    int page,
    int pages,
    List<Integer> years,
    List<Choice> units,
    List<Choice> courses) {

  /** Something to filter by. */
  public record Choice(String code, LocalName name) {}
}
