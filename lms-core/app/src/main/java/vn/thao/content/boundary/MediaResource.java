package vn.thao.content.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import vn.thao.content.control.Courses;
import vn.thao.content.control.Drafts;
import vn.thao.content.entity.MediumKind;
import vn.thao.content.entity.MediumRow;

/**
 * Pictures, videos and documents of a version. Those of a published one never change, so a browser
 * may keep them for ever; a video may be asked for in parts. An SVG opened by itself runs no script
 * and loads nothing, and documents are never shown within our own address, only saved.
 */
@Path("content")
@RequestScoped
public class MediaResource {

  @Inject Courses courses;
  @Inject Drafts drafts;

  @GET
  @Path("media/{versionId : [0-9]{1,19}}/{path : .+}")
  public Response one(
      @PathParam("versionId") long versionId,
      @PathParam("path") String path,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String ifRange,
      @Context Request request) {
    return answer(courses.medium(versionId, path), path, range, ifRange, request)
        .header("Cache-Control", "private, max-age=31536000, immutable")
        .build();
  }

  /** The same of a version that may still change, so a browser asks each time. */
  @GET
  @Path("drafts/{versionId : [0-9]{1,19}}/{path : .+}")
  public Response ofDraft(
      @PathParam("versionId") long versionId,
      @PathParam("path") String path,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String ifRange,
      @Context Request request) {
    return answer(drafts.medium(versionId, path), path, range, ifRange, request)
        .header("Cache-Control", "private, no-cache")
        .build();
  }

  private static Response.ResponseBuilder answer(
      MediumRow medium, String path, String range, String ifRange, Request request) {
    var tag = new EntityTag(medium.hash());
    var unchanged = request.evaluatePreconditions(tag);
    boolean stale = ifRange != null && !ifRange.equals("\"" + medium.hash() + "\"");
    var answer = unchanged != null ? unchanged : answer(medium, stale ? null : range);
    if (MediumKind.of(path).filter(MediumKind::isFile).isPresent()) {
      var name = path.substring(path.lastIndexOf('/') + 1);
      answer.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
    return answer
        .tag(tag)
        .header("Accept-Ranges", "bytes")
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  }

  private static Response.ResponseBuilder answer(MediumRow medium, String header) {
    long length = medium.bytes().length;
    Optional<ByteRange> range = ByteRange.of(header, length);
    if (range.isEmpty()) {
      return Response.ok(medium.bytes(), medium.type());
    }
    if (range.get().isBeyond()) {
      return Response.status(416).header("Content-Range", "bytes */" + length);
    }
    int from = (int) range.get().from();
    int to = (int) range.get().to();
    return Response.status(206)
        .entity(Arrays.copyOfRange(medium.bytes(), from, to + 1))
        .type(medium.type())
        .header("Content-Range", "bytes " + from + "-" + to + "/" + length);
  }
}
