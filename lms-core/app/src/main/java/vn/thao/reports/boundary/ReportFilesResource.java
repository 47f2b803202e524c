package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.NotFound;
import vn.thao.reports.control.Capable;
import vn.thao.reports.control.CapableSheet;
import vn.thao.reports.control.ClauseSheet;
import vn.thao.reports.control.Clauses;
import vn.thao.reports.control.Counted;
import vn.thao.reports.control.CountedSheet;
import vn.thao.reports.control.GapSheet;
import vn.thao.reports.control.Gaps;
import vn.thao.reports.control.Network;
import vn.thao.reports.control.NetworkSheet;
import vn.thao.reports.control.ReportCsv;
import vn.thao.reports.control.ReportHeads;
import vn.thao.reports.control.ReportPaper;
import vn.thao.reports.control.ReportWorkbook;
import vn.thao.reports.control.Staffing;
import vn.thao.reports.control.StaffingSheet;
import vn.thao.reports.control.StructureSheet;
import vn.thao.reports.control.Structures;
import vn.thao.reports.control.Training;
import vn.thao.reports.control.TrainingSheet;
import vn.thao.reports.entity.CountedFilter;
import vn.thao.reports.entity.ReportTable;

/** Every report as a file, with the same filters as its page. */
@Path("/reports/{report:[a-z]+}.{kind:pdf|docx|xlsx|csv}")
@RequestScoped
public class ReportFilesResource {

  private static final Map<String, String> TYPES =
      Map.of(
          "pdf", "application/pdf",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "csv", "text/csv; charset=UTF-8");

  /** So much of the hash stands in the name: files with the same numbers end alike. */
  private static final int SHORT_HASH = 8;

  @Inject Staffing staffing;
  @Inject Training training;
  @Inject Gaps gaps;
  @Inject Capable capable;
  @Inject Clauses clauses;
  @Inject Network network;
  @Inject Counted counted;
  @Inject Structures structures;
  @Inject ReportHeads heads;

  @QueryParam("asOf")
  String asOf;

  /** An instant, or a day, which means its end. */
  @QueryParam("knownAt")
  String knownAt;

  @QueryParam("unit")
  String unit;

  @QueryParam("position")
  String position;

  @QueryParam("course")
  String course;

  /** en for English; else Vietnamese, as it is filed. */
  @QueryParam("language")
  String language;

  /** Which number's people, of the report {@code counted}. */
  @QueryParam("report")
  String counts;

  @QueryParam("measure")
  String measure;

  @QueryParam("own")
  String own;

  @QueryParam("competency")
  String competency;

  @QueryParam("level")
  String level;

  /** Which one, of the report {@code structure}. */
  @QueryParam("run")
  String run;

  @GET
  public Response file(@PathParam("report") String report, @PathParam("kind") String kind) {
    var locale = "en".equals(language) ? Texts.ENGLISH : Texts.VIETNAMESE;
    var table = table(report, locale);
    var bytes =
        switch (kind) {
          case "pdf" -> new ReportPaper(table, heads.head(), locale).pdf();
          case "docx" -> new ReportPaper(table, heads.head(), locale).docx();
          case "xlsx" -> new ReportWorkbook(table).bytes();
          default -> new ReportCsv(table).bytes();
        };
    var name =
        table.code()
            + "-"
            + table.asOf()
            + "-"
            + table.hash().substring(0, SHORT_HASH)
            + "."
            + kind;
    return Response.ok(bytes, TYPES.get(kind))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private ReportTable table(String report, Locale locale) {
    var day = ReportTimes.asOf(asOf);
    var known = ReportTimes.knownAt(knownAt);
    return switch (report) {
      case "staffing" ->
          new StaffingSheet(staffing.report(day, given(unit), given(position), known), locale)
              .table();
      case "training" ->
          new TrainingSheet(training.report(day, given(unit), given(course), known), locale)
              .table();
      case "gaps" -> new GapSheet(gaps.report(day, given(unit), known), locale).table();
      case "network" -> new NetworkSheet(network.report(day, given(unit), known), locale).table();
      case "capable" ->
          new CapableSheet(
                  capable.report(
                      day, given(unit), given(competency), CapablePage.level(level), known),
                  locale)
              .table();
      case "clauses" -> new ClauseSheet(clauses.report(day, given(unit), known), locale).table();
      case "structure" -> new StructureSheet(structures.look(run()), locale).table();
      case "counted" -> new CountedSheet(counted.people(filter(day, known), 0), locale).table();
      default -> throw new NotFound("failure.not-found");
    };
  }

  private long run() {
    if (run == null || !run.matches("\\d{1,18}")) {
      throw new NotFound("failure.not-found");
    }
    return Long.parseLong(run);
  }

  private CountedFilter filter(LocalDate day, Instant known) {
    return new CountedFilter(
        counts,
        measure == null ? "" : measure,
        day,
        known,
        given(unit),
        "yes".equals(own),
        given(course),
        given(position),
        given(competency));
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
