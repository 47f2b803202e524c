package vn.thao.platform.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Failure;

/** The one place where a failure becomes a REST answer: problem+json (RFC 9457). */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

  @Inject Texts texts;
  @Inject Language language;

  @Override
  public Response toResponse(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Failure failure) {
        var detail = texts.get(language.getLocale(), failure.key(), failure.arguments().toArray());
        return problem(failure.status(), failure.key(), detail);
      }
    }
    if (thrown instanceof WebApplicationException web) {
      return allowed(web, problem(web.getResponse().getStatus(), "failure.http", web.getMessage()));
    }
    LOG.log(Level.SEVERE, "A request failed", thrown);
    return problem(
        500, "failure.unexpected", texts.get(language.getLocale(), "failure.unexpected"));
  }

  /** Whoever used a wrong method is told the right ones. */
  private static Response allowed(WebApplicationException web, Response problem) {
    var methods = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return methods == null
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, methods).build();
  }

  private static Response problem(int status, String key, String detail) {
    var body = body(status, key, detail);
    return Response.status(status).type("application/problem+json").entity(body).build();
  }

  static String body(int status, String key, String detail) {
    return Json.createObjectBuilder()
        .add("type", "about:blank")
        .add("status", status)
        .add("title", key)
        .add("detail", detail == null ? "" : detail)
        .build()
        .toString();
  }
}
