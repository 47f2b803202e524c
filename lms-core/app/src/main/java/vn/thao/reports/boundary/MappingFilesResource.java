package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import vn.thao.platform.boundary.PageFormat;
import vn.thao.platform.control.Texts;
import vn.thao.reports.control.MappedFile;
import vn.thao.reports.control.Mappings;
import vn.thao.reports.control.Trained;

/** Training records of a period as a file for another system, in its columns. */
@Path("/reports/mappings/{id:\\d{1,18}}.{kind:xlsx|csv}")
@RequestScoped
public class MappingFilesResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject Mappings mappings;
  @Inject Trained trained;

  /** en for English names; else Vietnamese. */
  @QueryParam("language")
  String language;

  @GET
  public Response file(
      @PathParam("id") long id,
      @PathParam("kind") String kind,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    var mapping = mappings.view(id).mapping().checkedForExport();
    var list = trained.export(PageFormat.parse(from), PageFormat.parse(to));
    var locale = "en".equals(language) ? Texts.ENGLISH : Texts.VIETNAMESE;
    var file = new MappedFile(mapping, list.rows(), locale);
    var workbook = kind.equals("xlsx");
    StreamingOutput body = workbook ? file::xlsx : file::csv;
    var name = "boi-duong-" + list.from() + "-" + list.to() + "." + kind;
    return Response.ok(body, workbook ? XLSX : "text/csv; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }
}
