package vn.thao.content.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.content.control.Parts;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.Refused;

/**
 * Takes the form of a part: saves it, or draws it again with what was typed when a button asks for
 * something else than saving. Nothing that was typed is ever lost by a refusal.
 */
@WebServlet("/content/save")
@MultipartConfig(maxRequestSize = 16L << 20, fileSizeThreshold = 1 << 20)
public class PartForm extends PostForm {

  private static final int LARGEST = 8 << 20;

  @Inject Parts parts;

  /** After a sign-in that had expired, one comes back here. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(address(request));
  }

  @Override
  protected String view() {
    return "/content/part.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) throws IOException, ServletException {
    var input = PartTyped.of(request);
    var order = text(request, "_do");
    if (order.equals("upload")) {
      request.setAttribute(PartTyped.ADDED, upload(request));
    }
    if (!order.isEmpty()) {
      return null;
    }
    parts.save(id(request, "draft"), text(request, "at"), input);
    return address(request) + "&done=part.save.done";
  }

  private String upload(HttpServletRequest request) throws IOException, ServletException {
    var file = request.getPart("medium");
    if (file == null || file.getSize() == 0) {
      throw new Refused("part.medium-none");
    }
    if (file.getSize() > LARGEST) {
      throw new Refused("upload.too-large", LARGEST >> 20);
    }
    try (var stream = file.getInputStream()) {
      var name = file.getSubmittedFileName().replaceAll("^.*[/\\\\]", "");
      return parts.addMedium(
          id(request, "draft"), text(request, "at"), name, stream.readAllBytes());
    }
  }

  private static String address(HttpServletRequest request) {
    var form = text(request, "form").equals("text") ? "&form=text" : "";
    return address(id(request, "draft"), text(request, "at")) + form;
  }

  /** Where a part of a draft is edited. */
  static String address(long draft, String at) {
    return "/content/part?draft=" + draft + "&at=" + URLEncoder.encode(at, StandardCharsets.UTF_8);
  }
}
