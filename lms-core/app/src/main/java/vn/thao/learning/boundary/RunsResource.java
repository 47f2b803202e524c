package vn.thao.learning.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.thao.learning.control.Runs;
import vn.thao.learning.entity.ClientEvent;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.Refused;

/** Takes the events of runs. */
@Path("/learning/runs")
public class RunsResource {

  private static final Pattern STREAM = Pattern.compile("[\\w-]{8,60}");

  @Inject Runs runs;

  @POST
  @Path("{run}/events")
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      summary = "Stores one event; the same stream, sequence and body again changes nothing",
      description =
          "Body: {stream, sequence, kind, payload, time?}. 200 with the position; 409 when the same"
              + " number came with another body; 422 when the activity refuses the event.")
  public String send(@PathParam("run") long run, String body) {
    var saved = runs.send(run, event(body));
    return Json.createObjectBuilder()
        .add("run", Long.toString(saved.runId()))
        .add("position", saved.position())
        .add("at", saved.at().toString())
        .add("again", saved.again())
        .build()
        .toString();
  }

  private static ClientEvent event(String body) {
    try {
      var json = JsonText.parseUntrusted(body);
      if (json.get("stream") instanceof JsonString stream
          && json.get("kind") instanceof JsonString kind
          && json.get("sequence") instanceof JsonNumber sequence
          && json.get("payload") instanceof JsonObject payload
          && STREAM.matcher(stream.getString()).matches()
          && kind.getString().length() <= 60) {
        return new ClientEvent(
            stream.getString(), sequence.longValueExact(), kind.getString(), payload, time(json));
      }
    } catch (JsonException | ArithmeticException notJson) {
      // falls through to the same answer
    }
    throw new Refused("run.not-understood");
  }

  private static Instant time(JsonObject json) {
    try {
      return Instant.parse(json.getString("time", ""));
    } catch (DateTimeException none) {
      return null;
    }
  }
}
