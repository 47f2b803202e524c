package vn.thao.learning.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.thao.learning.control.Runs;
import vn.thao.learning.entity.ClientEvent;
import vn.thao.platform.boundary.Tokens;
import vn.thao.platform.entity.Refused;

/** Takes the events of runs from plain forms, for browsers whose script didn't arrive. */
@WebServlet("/learning/send")
public class SendForm extends HttpServlet {

  @Inject Runs runs;
  @Inject Tokens tokens;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    tokens.check(request, request.getParameter("_token"));
    try {
      long run = Long.parseLong(request.getParameter("_run"));
      runs.send(
          run,
          new ClientEvent(
              request.getParameter("_stream"),
              Long.parseLong(request.getParameter("_sequence")),
              request.getParameter("_kind"),
              payload(request),
              null));
      var to = request.getParameter("_to");
      var place = to != null && to.matches("\\d{1,3}") ? "&place=" + to : "";
      response.sendRedirect("/learning/run?id=" + run + place);
    } catch (NumberFormatException broken) {
      throw new Refused("run.not-understood");
    }
  }

  private static JsonObject payload(HttpServletRequest request) {
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
