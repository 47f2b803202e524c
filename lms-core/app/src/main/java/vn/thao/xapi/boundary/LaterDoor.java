package vn.thao.xapi.boundary;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Documents, agents and activities: parts of the standard that this store has not yet. */
@WebServlet({
  "/xapi/activities/state",
  "/xapi/activities/profile",
  "/xapi/activities",
  "/xapi/agents",
  "/xapi/agents/profile"
})
public class LaterDoor extends Door {

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    say(response, 501, List.of("This store keeps statements only, so far."));
  }
}
