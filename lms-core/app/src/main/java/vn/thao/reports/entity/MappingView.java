package vn.thao.reports.entity;

import java.util.List;

/**
 * A mapping with its versions.
 *
 * @param versions the newest first, of which the first counts
 */
public record MappingView(String id, String name, List<MappingRow> versions) {

  public Mapping mapping() {
    return versions.get(0).mapping();
  }

  public int number() {
    return versions.get(0).number();
  }
}
