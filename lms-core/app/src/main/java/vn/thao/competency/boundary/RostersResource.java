package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.thao.competency.control.RosterSheets;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PageFormat;

/** A roster as one file to print and to keep where there is no network. */
@Path("competency/rosters")
@RequestScoped
public class RostersResource {

  @Inject RosterSheets sheets;
  @Inject Language language;

  @GET
  @Path("{code : [A-Za-z0-9-]{2,40}}/sheet.html")
  public Response sheet(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
    var page = sheets.sheet(code, PageFormat.parse(asOf), language.getLocale());
    return Response.ok(page, "text/html; charset=utf-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"to-cong-tac-" + code + ".html\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }
}
