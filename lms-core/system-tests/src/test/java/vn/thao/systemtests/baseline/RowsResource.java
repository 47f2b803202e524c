package vn.thao.systemtests.baseline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Keeps what is sent, without a look at it. */
@Path("/benchmark/rows")
@RequestScoped
public class RowsResource {

  @Inject Rows rows;

  @POST
  @Consumes("application/json")
  @Produces("application/json")
  public String add(String body) {
    return "{\"row\":\"" + rows.add(body) + "\"}";
  }
}
