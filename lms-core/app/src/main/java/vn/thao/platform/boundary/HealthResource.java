package vn.thao.platform.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.thao.platform.control.Health;

/** Whether the application is ready to serve. */
@Path("/health")
public class HealthResource {

  @Inject Health health;

  @GET
  @Produces("application/json")
  @Operation(summary = "200 when the database answers, 503 when it does not")
  public Response health() {
    var ready = health.isReady();
    var body = Json.createObjectBuilder().add("status", ready ? "UP" : "DOWN").build();
    return Response.status(ready ? 200 : 503).entity(body.toString()).build();
  }
}
