package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import vn.thao.platform.control.Backups;

/** A backup to take away from this machine; who took it stands in the audit log. */
@Path("/platform/backups")
@RequestScoped
public class BackupsResource {

  @Inject Backups backups;

  @GET
  @Path("/{name}")
  @Produces("application/zip")
  public Response file(@PathParam("name") String name) {
    var file = backups.file(name);
    StreamingOutput body = out -> Files.copy(file, out);
    return Response.ok(body)
        .header("Content-Disposition", "attachment; filename=\"" + file.getFileName() + "\"")
        .build();
  }
}
