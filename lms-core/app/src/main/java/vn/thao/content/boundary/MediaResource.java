package vn.thao.content.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import vn.thao.content.control.Courses;

/**
 * Pictures of a version. They never change, so a browser may keep them for ever; an SVG opened by
 * itself runs no script and loads nothing.
 */
@Path("content/media")
@RequestScoped
public class MediaResource {

  @Inject Courses courses;

  @GET
  @Path("{versionId : [0-9]{1,19}}/{path : .+}")
  public Response one(
      @PathParam("versionId") long versionId,
      @PathParam("path") String path,
      @Context Request request) {
    var medium = courses.medium(versionId, path);
    var tag = new EntityTag(medium.hash());
    var unchanged = request.evaluatePreconditions(tag);
    var answer = unchanged != null ? unchanged : Response.ok(medium.bytes(), medium.type());
    return answer
        .tag(tag)
        .header("Cache-Control", "private, max-age=31536000, immutable")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .build();
  }
}
