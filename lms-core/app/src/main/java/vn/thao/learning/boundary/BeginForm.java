package vn.thao.learning.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.thao.learning.control.Runs;
import vn.thao.platform.boundary.Tokens;
import vn.thao.platform.entity.Refused;

/** Begins an activity, or goes on with the run that is open. */
@WebServlet("/learning/begin")
public class BeginForm extends HttpServlet {

  @Inject Runs runs;
  @Inject Tokens tokens;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    tokens.check(request, request.getParameter("_token"));
    try {
      var run = runs.open(Long.parseLong(request.getParameter("activity")));
      response.sendRedirect("/learning/run?id=" + run);
    } catch (NumberFormatException broken) {
      throw new Refused("run.not-understood");
    }
  }
}
