package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.text.Normalizer;
import vn.thao.competency.control.FrameworkImports;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.Refused;

/** Takes a framework as a file and leads to what would become of it. */
@WebServlet("/competency/check-framework")
@MultipartConfig(maxRequestSize = 8 * 1024 * 1024, fileSizeThreshold = 64 * 1024)
public class CheckFrameworkForm extends PostForm {

  private static final int LARGEST = 2 * 1024 * 1024;
  private static final int LONGEST_NAME = 200;

  @Inject FrameworkImports imports;

  @Override
  protected String handle(HttpServletRequest request) throws IOException, ServletException {
    var part = request.getPart("file");
    if (part == null || part.getSize() == 0) {
      throw new Refused("frameworks.file-empty");
    }
    if (part.getSize() > LARGEST) {
      throw new Refused("frameworks.file-large", LARGEST >> 20);
    }
    try (var in = part.getInputStream()) {
      return "/competency/framework-import?id=" + imports.check(name(part), in.readAllBytes());
    } finally {
      part.delete();
    }
  }

  /** Some browsers send the whole path. */
  private static String name(Part part) {
    var sent = part.getSubmittedFileName() == null ? "" : part.getSubmittedFileName();
    var name = Normalizer.normalize(sent.replaceAll(".*[/\\\\]", ""), Normalizer.Form.NFC);
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  @Override
  protected String view() {
    return "/competency/framework-import.xhtml";
  }
}
