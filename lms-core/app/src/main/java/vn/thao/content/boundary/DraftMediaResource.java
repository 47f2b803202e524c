package vn.thao.content.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import vn.thao.content.control.Parts;
import vn.thao.content.entity.MediumKind;

/** Pictures, videos and documents of a draft, for those who write and review it; never kept. */
@Path("content/drafts")
@RequestScoped
public class DraftMediaResource {

  @Inject Parts parts;

  @GET
  @Path("{id : [0-9]{1,19}}/media/{folder : [A-Za-z0-9_.-]+}/{file : [A-Za-z0-9_.-]+}")
  public Response one(
      @PathParam("id") long id,
      @PathParam("folder") String folder,
      @PathParam("file") String file) {
    var bytes = parts.medium(id, folder, file);
    var kind = MediumKind.of(file).orElseThrow();
    var answer = Response.ok(bytes, kind.type());
    if (kind.isFile()) {
      answer.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }
    return answer
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .build();
  }
}
