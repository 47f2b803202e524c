package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringWriter;
import java.util.Map;
import vn.thao.competency.control.CasePackage;
import vn.thao.competency.control.FrameworkImports;
import vn.thao.competency.control.FrameworkVersions;
import vn.thao.competency.entity.FrameworkVersion;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Texts;

/** The framework for other systems: a CFPackage of CASE 1.0, or a table. */
@Path("/competency/frameworks")
@RequestScoped
public class FrameworksResource {

  private static final String VERSION = "{version: \\d{1,9}|published}";
  private static final JsonWriterFactory PRETTY =
      Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

  @Inject FrameworkVersions versions;
  @Inject FrameworkImports imports;
  @Inject Settings settings;
  @Inject Texts texts;

  /** The versions that the caller may read, the newest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonArray list() {
    var array = Json.createArrayBuilder();
    versions.view(null).versions().forEach(version -> array.add(json(version)));
    return array.build();
  }

  private JsonObject json(FrameworkVersion version) {
    var json =
        Json.createObjectBuilder()
            .add("number", version.number())
            .add("state", version.state().name())
            .add("package", address(version));
    if (version.publishedAt() != null) {
      json.add("publishedAt", version.publishedAt().toString());
    }
    return json.build();
  }

  @GET
  @Path(VERSION + ".json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response casePackage(@PathParam("version") String number) {
    var view = versions.view(number(number));
    var version = view.version();
    var title =
        texts.get(Texts.VIETNAMESE, "frameworks.title")
            + ", "
            + texts.get(Texts.VIETNAMESE, "frameworks.version", version.number());
    var creator = texts.get(Texts.VIETNAMESE, "frameworks.creator");
    var json = new CasePackage(version, view.framework(), creator, title, address(version)).json();
    var text = new StringWriter();
    try (var writer = PRETTY.createWriter(text)) {
      writer.writeObject(json);
    }
    return file(text.toString().strip(), "case-" + version.number() + ".json");
  }

  /**
   * @param language en for English headings; else Vietnamese
   */
  @GET
  @Path(VERSION + ".csv")
  @Produces("text/csv; charset=UTF-8")
  public Response csv(
      @PathParam("version") String number, @QueryParam("language") String language) {
    var locale = "en".equals(language) ? Texts.ENGLISH : Texts.VIETNAMESE;
    return file(imports.csv(number(number), locale), "framework-" + number + ".csv");
  }

  private static Integer number(String version) {
    return version.equals("published") ? null : Integer.valueOf(version);
  }

  private String address(FrameworkVersion version) {
    return settings.publicUrl() + "/api/v1/competency/frameworks/" + version.number() + ".json";
  }

  private static Response file(String content, String name) {
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }
}
