package vn.thao.reports.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.entity.ContactKind;
import vn.thao.platform.entity.LocalName;

/**
 * R11, spokespersons and contacts: listed, published, trained; with the coverage of communes (R08).
 *
 * @param knownAt what had been recorded by then
 * @param unitCode the chosen root; null when the scope has several
 * @param parentCode of the root; null when the caller may not see it
 * @param total of everybody, each entry counted once
 */
public record NetworkReport(
    LocalDate asOf,
    Instant knownAt,
    String unitCode,
    LocalName unitName,
    String parentCode,
    List<NetworkRow> rows,
    NetworkRow total) {

  private static final String COMMUNE = "commune";

  public long communes() {
    return rows.stream().filter(row -> COMMUNE.equals(row.type())).count();
  }

  /** Communes with at least one who is trained for it. */
  public long trainedCommunes(ContactKind kind) {
    return rows.stream()
        .filter(row -> COMMUNE.equals(row.type()) && row.count(kind).trained() > 0)
        .count();
  }
}
