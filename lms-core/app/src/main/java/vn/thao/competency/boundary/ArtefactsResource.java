package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.competency.control.Artefacts;

/** Files that prove something: to be saved, never shown within our own address. */
@Path("competency/artefacts")
@RequestScoped
public class ArtefactsResource {

  @Inject Artefacts artefacts;

  @GET
  @Path("{id : [0-9]{1,18}}")
  public Response one(@PathParam("id") long id) {
    var file = artefacts.one(id);
    var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(file.bytes(), file.type())
        .tag(new EntityTag(file.hash()))
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .build();
  }
}
