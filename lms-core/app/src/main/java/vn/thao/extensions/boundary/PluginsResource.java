package vn.thao.extensions.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.thao.extensions.control.Plugins;
import vn.thao.extensions.entity.PluginView;
import vn.thao.platform.boundary.Language;

/** Plugins for a watchdog or a script of the admin. */
@Path("/extensions/plugins")
public class PluginsResource {

  @Inject Plugins plugins;
  @Inject Language language;

  @GET
  @Produces("application/json")
  @Operation(
      summary = "Plugins: version, health, last failure, what they bring; jars that were refused",
      description =
          "health: good; failing (within a day); hanging (it owes answers, see waiting); broken (some"
              + " of it didn't start); off; gone (its jar was taken away).")
  public String list() {
    var view = plugins.all();
    var list = Json.createArrayBuilder();
    view.plugins().forEach(plugin -> list.add(plugin(plugin)));
    var refused = Json.createArrayBuilder();
    view.refused()
        .forEach(
            jar ->
                refused.add(
                    Json.createObjectBuilder()
                        .add("id", jar.id())
                        .add("file", jar.file())
                        .add("reason", jar.in(language.getLocale()))));
    return Json.createObjectBuilder()
        .add("spi", view.spi())
        .add("plugins", list)
        .add("refused", refused)
        .build()
        .toString();
  }

  private static JsonObjectBuilder plugin(PluginView view) {
    var json =
        Json.createObjectBuilder()
            .add("id", view.plugin().id())
            .add("name", view.plugin().name())
            .add("version", view.plugin().version())
            .add("spi", view.plugin().spi())
            .add("health", view.health())
            .add("provides", provides(view));
    json.add("waiting", waiting(view));
    var last = view.lastFailure();
    if (last != null) {
      json.add(
          "lastFailure",
          Json.createObjectBuilder()
              .add("place", last.place().name())
              .add("type", last.type())
              .add("error", last.error())
              .add("at", last.lastAt().toString())
              .add("times", last.times()));
    }
    return json;
  }

  private static JsonArrayBuilder waiting(PluginView view) {
    var list = Json.createArrayBuilder();
    view.waiting()
        .forEach(
            row ->
                list.add(
                    Json.createObjectBuilder()
                        .add("place", row.place().name())
                        .add("type", row.type())
                        .add("since", row.since().toString())
                        .add("calls", row.calls())));
    return list;
  }

  private static JsonArrayBuilder provides(PluginView view) {
    var list = Json.createArrayBuilder();
    view.provides()
        .forEach(
            type ->
                list.add(
                    Json.createObjectBuilder().add("point", type.point()).add("id", type.type())));
    return list;
  }
}
