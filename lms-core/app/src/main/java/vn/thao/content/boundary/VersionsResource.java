package vn.thao.content.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import vn.thao.content.control.Drafts;

/** The files of a version, to take away. */
@Path("content/versions")
@RequestScoped
public class VersionsResource {

  @Inject Drafts drafts;

  @GET
  @Path("{id : [0-9]{1,19}}/package.zip")
  @Produces("application/zip")
  public Response zip(@PathParam("id") long id) {
    var version = drafts.version(id);
    var name = version.code() + "-v" + version.number() + ".zip";
    return Response.ok(drafts.zip(id))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
