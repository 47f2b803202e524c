package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Map;
import vn.thao.platform.control.Texts;
import vn.thao.reports.control.ReportCsv;
import vn.thao.reports.control.ReportHeads;
import vn.thao.reports.control.ReportPaper;
import vn.thao.reports.control.ReportTables;
import vn.thao.reports.control.ReportWorkbook;
import vn.thao.reports.entity.ReportTable;

/** Every report as a file, with the same filters as its page. */
@Path("/reports/{report:[a-z-]+}.{kind:pdf|docx|xlsx|csv}")
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

  @Inject ReportTables tables;
  @Inject ReportHeads heads;
  @Context UriInfo address;

  /** en for English; else Vietnamese, as it is filed. */
  @QueryParam("language")
  String language;

  @GET
  public Response file(@PathParam("report") String report, @PathParam("kind") String kind) {
    var locale = "en".equals(language) ? Texts.ENGLISH : Texts.VIETNAMESE;
    var table =
        tables.table(ReportTimes.ask(report, address.getQueryParameters()::getFirst), locale);
    var name =
        table.code()
            + "-"
            + table.asOf()
            + "-"
            + table.hash().substring(0, SHORT_HASH)
            + "."
            + kind;
    return Response.ok(content(table, kind, locale), TYPES.get(kind))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  /** Each is written row by row, so that a long one isn't held as a whole. */
  private StreamingOutput content(ReportTable table, String kind, Locale locale) {
    return switch (kind) {
      case "pdf" -> new ReportPaper(table, heads.head(), locale)::pdf;
      case "docx" -> new ReportPaper(table, heads.head(), locale)::docx;
      case "xlsx" -> new ReportWorkbook(table)::write;
      default -> new ReportCsv(table)::write;
    };
  }
}
