package vn.thao.reports.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thao.competency.entity.EvidenceRow;
import vn.thao.competency.entity.ProfileRow;
import vn.thao.reports.entity.Dossier;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;

/** R06 for a file: levels, and below them evidence, certificates and courses. */
public final class DossierSheet {

  /** What is explained. */
  public static final List<String> MEASURES =
      List.of("required", "attained", "until", "evidence", "certificates");

  private static final Set<EvidenceRow.State> SHOWN =
      Set.of(EvidenceRow.State.COUNTS, EvidenceRow.State.EXPIRED);

  private final Dossier dossier;
  private final ReportTexts texts;
  private final ReportTexts ofCompetency;
  private final ReportTexts ofCertification;

  public DossierSheet(Dossier dossier, Locale language) {
    this.dossier = dossier;
    this.texts = new ReportTexts(language);
    this.ofCompetency = new ReportTexts(language, "competency");
    this.ofCertification = new ReportTexts(language, "certification");
  }

  public ReportTable table() {
    var table =
        new ReportTable(
            "R06",
            texts.get("dossier.full-title"),
            dossier.asOf(),
            heading(),
            columns("competency", 44, "required", 10, "attained", 10, "result", 18, "until", 14),
            levels(),
            null,
            texts.definitions("dossier", MEASURES));
    return texts.stamped(
        table.withParts(List.of(evidence(), certificates(), courses())), dossier.knownAt());
  }

  private List<String> heading() {
    var lines = new ArrayList<String>();
    lines.add(texts.asOf(dossier.asOf()));
    lines.add(texts.get("dossier.who", dossier.fullName(), dossier.staffNumber()));
    dossier
        .posts()
        .forEach(post -> lines.add(texts.in(post.position()) + " – " + texts.in(post.unit())));
    return lines;
  }

  /** Row numbers, then names and widths by turns. */
  private List<Column> columns(Object... named) {
    var columns = new ArrayList<Column>();
    columns.add(new Column(texts.get("staffing.column.number"), 6));
    for (int i = 0; i < named.length; i += 2) {
      columns.add(new Column(texts.get("dossier.column." + named[i]), (int) named[i + 1]));
    }
    return columns;
  }

  private List<List<Object>> levels() {
    var rows = new ArrayList<List<Object>>();
    all()
        .forEach(
            row ->
                rows.add(
                    Arrays.asList(
                        rows.size() + 1,
                        name(row),
                        row.required() == 0 ? null : row.required(),
                        row.attained(),
                        texts.get(
                            "dossier.result." + (row.required() == 0 ? "none" : row.status())),
                        row.until())));
    return rows;
  }

  private Stream<ProfileRow> all() {
    return Stream.concat(dossier.profile().rows().stream(), dossier.profile().others().stream());
  }

  private static String name(ProfileRow row) {
    return row.code() + " – " + row.name();
  }

  private ReportTable evidence() {
    var rows = new ArrayList<List<Object>>();
    all()
        .forEach(
            row ->
                row.evidence().stream()
                    .filter(each -> SHOWN.contains(each.state()))
                    .forEach(each -> rows.add(evidence(rows.size() + 1, row.code(), each))));
    return ReportTable.part(
        texts.get("dossier.evidence"),
        columns(
            "code",
            8,
            "evidence",
            36,
            "level",
            8,
            "source",
            20,
            "observed",
            12,
            "until",
            14,
            "state",
            16),
        rows);
  }

  private List<Object> evidence(int number, String competency, EvidenceRow each) {
    return Arrays.asList(
        number,
        competency,
        texts.in(each.title()),
        each.level(),
        ofCompetency.get("evidence.source." + each.source()),
        each.observedOn(),
        each.validUntil(),
        texts.get("dossier.state." + each.state()));
  }

  private ReportTable certificates() {
    var rows = new ArrayList<List<Object>>();
    for (var each : dossier.certificates()) {
      rows.add(
          Arrays.asList(
              rows.size() + 1,
              each.code() + " – " + texts.in(each.name()),
              ofCertification.get("standing." + each.standing().status()),
              each.standing().until()));
    }
    return ReportTable.part(
        texts.get("dossier.certificates"),
        columns("programme", 52, "standing", 24, "until", 14),
        rows);
  }

  private ReportTable courses() {
    var rows = new ArrayList<List<Object>>();
    for (var each : dossier.courses()) {
      rows.add(
          Arrays.asList(
              rows.size() + 1,
              each.code() + " – " + texts.in(each.title()),
              each.periods() == 0 ? null : each.periods(),
              each.registeredOn(),
              each.completedOn(),
              each.statement()));
    }
    return ReportTable.part(
        texts.get("dossier.courses"),
        columns("course", 44, "periods", 8, "registered", 12, "completed", 12, "statement", 20),
        rows);
  }

  /** The posts in one line, for the page. */
  public static String posts(Dossier dossier, Locale language) {
    return dossier.posts().stream()
        .map(post -> post.position().in(language) + " – " + post.unit().in(language))
        .collect(Collectors.joining("; "));
  }
}
