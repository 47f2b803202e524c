package vn.thao.certification.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import vn.thao.certification.control.Statements;
import vn.thao.certification.entity.StatementRow;
import vn.thao.platform.entity.LocalName;

/** The caller's own statements of completion. */
@Path("/certification/statements")
@RequestScoped
public class StatementsResource {

  @Inject Statements statements;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonArray mine() {
    var array = Json.createArrayBuilder();
    statements.mine().forEach(row -> array.add(json(row)));
    return array.build();
  }

  @GET
  @Path("/{id: \\d{1,18}}/pdf")
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") long id) {
    var file = statements.pdf(id);
    return Response.ok(file.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private static JsonObject json(StatementRow row) {
    return Json.createObjectBuilder()
        .add("id", row.id())
        .add("number", row.number())
        .add("course", name(row.course()))
        .add("periods", row.periods())
        .add("completedOn", row.completedOn().toString())
        .add("issuedOn", row.issuedOn().toString())
        .add("status", row.status())
        .build();
  }

  private static JsonObject name(LocalName name) {
    return Json.createObjectBuilder().add("vi", name.vi()).add("en", name.en()).build();
  }
}
