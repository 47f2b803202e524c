package vn.thao.extensions.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.thao.extensions.control.PluginEndpoints;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.control.CurrentUser;

/** The endpoints of plugins, each below its plugin's id. */
@Path("/extensions/{plugin:[a-z][a-z0-9.-]*}/{path:[a-z0-9-]+(/[a-z0-9-]+)*}")
@RequestScoped
@Produces("application/json")
public class ExtensionsResource {

  @Inject PluginEndpoints endpoints;
  @Inject CurrentUser user;
  @Inject Language language;
  @Context HttpServletRequest request;

  @PathParam("plugin")
  String plugin;

  @PathParam("path")
  String path;

  @GET
  @Operation(summary = "What a plugin answers; see its own description")
  public Response get() {
    return answer("GET", "");
  }

  @POST
  @Consumes("application/json")
  public Response post(InputStream body) throws IOException {
    return answer("POST", PluginCall.text(body));
  }

  @PUT
  @Consumes("application/json")
  public Response put(InputStream body) throws IOException {
    return answer("PUT", PluginCall.text(body));
  }

  @DELETE
  public Response delete() {
    return answer("DELETE", "");
  }

  private Response answer(String method, String body) {
    var methods = endpoints.methods(plugin, path);
    if (!methods.contains(method)) {
      var others = methods.toArray(String[]::new);
      throw new NotAllowedException(others[0], Arrays.copyOfRange(others, 1, others.length));
    }
    var call = PluginCall.of(request, user.caller(), language.getLocale(), body);
    var reply = endpoints.answer(plugin, method, path, call);
    var response =
        Response.status(reply.status()).header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    return reply.body() == null
        ? response.build()
        : response.entity(reply.body().toString()).build();
  }
}
