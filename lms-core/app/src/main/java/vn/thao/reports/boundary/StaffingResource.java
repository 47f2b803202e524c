package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import vn.thao.platform.entity.LocalName;
import vn.thao.reports.control.Staffing;
import vn.thao.reports.entity.StaffingReport;
import vn.thao.reports.entity.StaffingRow;

/** R03 for other systems; the same filters as the page. */
@Path("/reports")
@RequestScoped
public class StaffingResource {

  @Inject Staffing staffing;

  @QueryParam("asOf")
  String asOf;

  @QueryParam("unit")
  String unit;

  @QueryParam("position")
  String position;

  /** As it was known at this instant, {@code 2026-11-01T00:00:00Z}, or at the end of this day. */
  @QueryParam("knownAt")
  String knownAt;

  @GET
  @Path("/staffing")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject report() {
    var report = read();
    var rows = Json.createArrayBuilder();
    report.rows().forEach(row -> rows.add(json(row)));
    var json =
        Json.createObjectBuilder()
            .add("asOf", report.asOf().toString())
            .add("knownAt", report.knownAt().toString())
            .add("unit", value(report.unitCode()))
            .add(
                "position",
                report.position() == null ? JsonValue.NULL : value(report.position().code()));
    return json.add("rows", rows).add("total", json(report.total())).build();
  }

  private StaffingReport read() {
    return staffing.report(
        ReportTimes.asOf(asOf), given(unit), given(position), ReportTimes.knownAt(knownAt));
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static JsonObjectBuilder json(StaffingRow row) {
    return Json.createObjectBuilder()
        .add("unit", value(row.unitCode()))
        .add("name", name(row.name()))
        .add("own", row.own())
        .add("norm", value(row.norm()))
        .add("assigned", value(row.assigned()))
        .add("fullTime", row.fullTime())
        .add("concurrent", row.concurrent())
        .add("equivalent", row.equivalent())
        .add("persons", row.persons())
        .add("qualified", row.qualified())
        .add("current", row.current())
        .add("expiring", row.expiring())
        .add("planned", value(row.planned()))
        .add("missing", value(row.missing()));
  }

  private static JsonValue name(LocalName name) {
    return name == null
        ? JsonValue.NULL
        : Json.createObjectBuilder().add("vi", name.vi()).add("en", name.en()).build();
  }

  private static JsonValue value(String text) {
    return text == null ? JsonValue.NULL : Json.createValue(text);
  }

  private static JsonValue value(Integer number) {
    return number == null ? JsonValue.NULL : Json.createValue(number);
  }
}
