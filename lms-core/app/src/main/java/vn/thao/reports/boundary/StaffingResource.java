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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Refused;
import vn.thao.reports.control.Staffing;
import vn.thao.reports.control.StaffingWorkbook;
import vn.thao.reports.entity.StaffingReport;
import vn.thao.reports.entity.StaffingRow;

/** R03 for other systems and for spreadsheets; the same filters as the page. */
@Path("/reports")
@RequestScoped
public class StaffingResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject Staffing staffing;

  @QueryParam("asOf")
  String asOf;

  @QueryParam("unit")
  String unit;

  @QueryParam("position")
  String position;

  /** As it was known at this instant, for example {@code 2026-11-01T00:00:00Z}. */
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

  /**
   * @param language en for English; else Vietnamese, as it is filed
   */
  @GET
  @Path("/staffing.xlsx")
  @Produces(XLSX)
  public Response workbook(@QueryParam("language") String language) {
    var report = read();
    var locale = "en".equals(language) ? Locale.ENGLISH : new Locale("vi");
    return Response.ok(new StaffingWorkbook(report, locale).bytes())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"R03-" + report.asOf() + ".xlsx\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  private StaffingReport read() {
    return staffing.report(
        parsed(asOf, LocalDate::parse),
        given(unit),
        given(position),
        parsed(knownAt, Instant::parse));
  }

  private static <T> T parsed(String text, Function<String, T> parser) {
    try {
      return given(text) == null ? null : parser.apply(text);
    } catch (DateTimeParseException e) {
      throw new Refused("staffing.bad-date", text);
    }
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
        .add("fullTime", row.fullTime())
        .add("concurrent", row.concurrent())
        .add("persons", row.persons())
        .add("qualified", row.qualified())
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
