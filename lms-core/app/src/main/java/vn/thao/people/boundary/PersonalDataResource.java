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
import vn.thao.people.control.PersonalExports;
import vn.thao.people.entity.PersonalFile;
import vn.thao.platform.control.Texts;

/** Everything held of a person, to take away. */
@Path("/people")
@RequestScoped
public class PersonalDataResource {

  @Inject PersonalExports exports;

  /** en for English; else Vietnamese. */
  @QueryParam("language")
  String language;

  @GET
  @Path("/own-data.zip")
  @Produces("application/zip")
  public Response own() {
    return answer(exports.own(language()));
  }

  @GET
  @Path("/persons/{id: \\d{1,18}}/data.zip")
  @Produces("application/zip")
  public Response of(@PathParam("id") long id) {
    return answer(exports.of(id, language()));
  }

  private Locale language() {
    return "en".equals(language) ? Texts.ENGLISH : Texts.VIETNAMESE;
  }

  private static Response answer(PersonalFile file) {
    return Response.ok(file.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }
}
