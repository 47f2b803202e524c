package vn.thao.learning.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.learning.control.Runs;
import vn.thao.learning.entity.ClientEvent;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.Refused;

/** Takes the events of runs from plain forms, for browsers whose script didn't arrive. */
@WebServlet("/learning/send")
public class SendForm extends PostForm {

  @Inject Runs runs;

  @Override
  protected String handle(HttpServletRequest request) {
    long run = id(request, "_run");
    runs.send(run, event(request));
    var to = text(request, "_to");
    return "/learning/run?id=" + run + (to.matches("\\d{1,3}") ? "&place=" + to : "");
  }

  private static ClientEvent event(HttpServletRequest request) {
    try {
      return new ClientEvent(
          text(request, "_stream"),
          Long.parseLong(text(request, "_sequence")),
          text(request, "_kind"),
          payload(request),
          null);
    } catch (NumberFormatException broken) {
      throw new Refused("run.not-understood");
    }
  }

  static JsonObject payload(HttpServletRequest request) {
    var payload = Json.createObjectBuilder();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.startsWith("_") && values.length == 1) {
                payload.add(name, values[0]);
              } else if (!name.startsWith("_")) {
                payload.add(name, Json.createArrayBuilder(java.util.List.of(values)));
              }
            });
    return payload.build();
  }
}
