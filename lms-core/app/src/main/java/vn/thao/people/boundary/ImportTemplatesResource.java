package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import vn.thao.people.control.Imports;
import vn.thao.people.entity.ImportKind;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.NotFound;

/** The forms of the lists, to be filled in. */
@Path("/people/import-templates")
@RequestScoped
public class ImportTemplatesResource {

  @Inject Imports imports;

  /**
   * @param language en for English; else Vietnamese
   */
  @GET
  @Path("/{kind}.xlsx")
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  public Response template(
      @PathParam("kind") String kind, @QueryParam("language") String language) {
    var list = ImportKind.of(kind).orElseThrow(() -> new NotFound("failure.not-found"));
    var bytes = imports.template(list, "en".equals(language) ? Locale.ENGLISH : Texts.VIETNAMESE);
    return Response.ok(bytes)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + kind.toLowerCase(Locale.ROOT) + ".xlsx\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }
}
