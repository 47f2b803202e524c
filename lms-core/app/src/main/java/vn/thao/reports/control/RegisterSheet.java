package vn.thao.reports.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thao.certification.entity.RegisterExtract;
import vn.thao.certification.entity.RegisterRow;
import vn.thao.platform.control.Time;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/** R16, the register of statements, for a file: a line for each, in the words of its page. */
final class RegisterSheet {

  /** What the page says of a statement, and how wide, in letters. */
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "name",
          "unit",
          "course-code",
          "course",
          "completed-on",
          "issued-on",
          "status",
          "revoked-on",
          "reason",
          "replaced-by");

  private static final int[] WIDTHS = {27, 22, 24, 10, 24, 18, 18, 13, 18, 20, 25};

  private static final List<String> MEASURES =
      List.of("number", "unit", "completed-on", "issued-on", "status", "replaced-by");

  private final RegisterExtract register;
  private final ReportTexts texts;
  private final ReportTexts ofCertification;

  RegisterSheet(RegisterExtract register, Locale language) {
    this.register = register;
    this.texts = new ReportTexts(language);
    this.ofCertification = new ReportTexts(language, "certification");
  }

  ReportTable table() {
    var columns = new ArrayList<Column>();
    columns.add(new Column(texts.get("staffing.column.number"), 6));
    for (int i = 0; i < WIDTHS.length; i++) {
      columns.add(new Column(word(COLUMNS.get(i)), WIDTHS[i]));
    }
    return texts.stamped(
        new ReportTable(
            "R16",
            word("full-title"),
            register.asOf(),
            heading(),
            columns,
            new MadeRows<>(register.rows(), this::cells),
            null,
            MEASURES.stream()
                .map(measure -> word(measure) + ": " + word("define." + measure))
                .toList()),
        register.knownAt());
  }

  /** The day, and by which filters. */
  private List<String> heading() {
    var filter = register.filter();
    var lines = new ArrayList<String>();
    lines.add(texts.asOf(register.asOf()));
    lines.add(texts.get("staffing.scope"));
    add(lines, "year", filter.year() == 0 ? "" : String.valueOf(filter.year()));
    add(lines, "unit", filter.unit());
    add(lines, "course", filter.course());
    add(lines, "status", status(filter.status()));
    add(lines, "search", filter.search());
    return lines;
  }

  private void add(List<String> lines, String filter, String value) {
    if (!value.isEmpty()) {
      lines.add(word(filter) + ": " + value);
    }
  }

  /** Empty for what is no status, which filters nothing. */
  private String status(String asked) {
    return List.of("valid", "revoked", "replaced").contains(asked) ? word("is-" + asked) : "";
  }

  private List<Object> cells(int number, RegisterRow row) {
    return Arrays.asList(
        number,
        row.number(),
        row.fullName(),
        row.unit() == null ? null : texts.in(row.unit()),
        row.courseCode(),
        texts.in(row.course()),
        row.completedOn(),
        row.issuedOn(),
        word("is-" + row.status()),
        row.revokedAt() == null ? null : LocalDate.ofInstant(row.revokedAt(), Time.ZONE),
        row.reason(),
        row.replacedBy());
  }

  private String word(String key) {
    return ofCertification.get("register." + key);
  }
}
