package vn.thao.xapi.boundary;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Which versions this store speaks; anybody may ask. */
@WebServlet("/xapi/about")
public class AboutDoor extends HttpServlet {

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(Door.VERSION, "1.0.3");
    response.setContentType("application/json");
    response.getWriter().write("{\"version\":[\"1.0.3\"]}");
  }
}
