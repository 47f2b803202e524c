package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.thao.platform.control.SelfTest;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.SelfTestRow;

/** The self-test for a script of the admin. */
@Path("/platform/self-test")
@RequestScoped
public class SelfTestResource {

  @Inject SelfTest test;
  @Inject Texts texts;
  @Inject Language language;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Runs every check now and tells what each found")
  public JsonObject run() {
    var report = test.run();
    var checks = Json.createArrayBuilder();
    report.rows().forEach(row -> checks.add(json(row)));
    return Json.createObjectBuilder()
        .add("at", report.at().toString())
        .add("good", report.isGood())
        .add("checks", checks)
        .build();
  }

  private JsonObject json(SelfTestRow row) {
    return Json.createObjectBuilder()
        .add("name", row.name())
        .add("outcome", row.outcome())
        .add("text", texts.get(language.getLocale(), row.key(), row.arguments().toArray()))
        .add("millis", row.millis())
        .build();
  }
}
