package vn.thao.reports.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.Refused;
import vn.thao.reports.control.Mappings;

/** Begins a mapping with the headings of a template. */
@WebServlet("/reports/create-mapping")
@MultipartConfig(maxRequestSize = 8 * 1024 * 1024, fileSizeThreshold = 64 * 1024)
public class CreateMappingForm extends PostForm {

  private static final int LARGEST = 5 * 1024 * 1024;

  @Inject Mappings mappings;

  @Override
  protected String handle(HttpServletRequest request) throws IOException, ServletException {
    long id = mappings.create(text(request, "name"), text(request, "headings"), file(request));
    return "/reports/mapping?id=" + id + "&done=mapping.created.done";
  }

  /** Null when none was chosen. */
  private static byte[] file(HttpServletRequest request) throws IOException, ServletException {
    var part = request.getPart("file");
    if (part == null || part.getSize() == 0) {
      return null;
    }
    if (part.getSize() > LARGEST) {
      throw new Refused("import.too-large");
    }
    try (var in = part.getInputStream()) {
      return in.readAllBytes();
    } finally {
      part.delete();
    }
  }

  @Override
  protected String view() {
    return "/reports/mappings.xhtml";
  }
}
