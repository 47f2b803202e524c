package vn.thao.certification.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import vn.thao.certification.control.RegisterBook;
import vn.thao.certification.control.RegisterWorkbook;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.control.Texts;

/** The register as a workbook (R16), written row by row however long it is. */
@Path("/certification/register.xlsx")
@RequestScoped
public class RegisterResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject RegisterBook register;
  @Inject Language language;
  @Inject Texts texts;

  @GET
  @Produces(XLSX)
  public Response workbook(
      @QueryParam("year") String year,
      @QueryParam("unit") String unit,
      @QueryParam("course") String course,
      @QueryParam("status") String status,
      @QueryParam("search") String search) {
    var filter = RegisterPage.filter(year, unit, course, status, search);
    var first = register.after(filter, 0);
    var locale = language.getLocale();
    StreamingOutput body =
        out -> {
          try (var book = new RegisterWorkbook(out, key -> texts.get(locale, key), locale)) {
            for (var rows = first; !rows.isEmpty(); ) {
              rows.forEach(book::add);
              book.flush();
              rows = register.after(filter, rows.get(rows.size() - 1).id());
            }
          }
        };
    return Response.ok(body)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"so-cap-giay-xac-nhan.xlsx\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }
}
