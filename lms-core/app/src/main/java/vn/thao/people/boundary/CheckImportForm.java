package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.text.Normalizer;
import vn.thao.people.control.Imports;
import vn.thao.people.entity.ImportKind;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.Refused;

/** Takes a list as a file and leads to what would become of it. */
@WebServlet("/people/check-import")
@MultipartConfig(maxRequestSize = 40 * 1024 * 1024, fileSizeThreshold = 64 * 1024)
public class CheckImportForm extends PostForm {

  private static final int LARGEST = 5 * 1024 * 1024;
  private static final int LONGEST_NAME = 200;

  @Inject Imports imports;
  @Inject Language language;

  @Override
  protected String handle(HttpServletRequest request) throws IOException, ServletException {
    var kind =
        ImportKind.of(text(request, "kind")).orElseThrow(() -> new Refused("import.no-kind"));
    var part = request.getPart("file");
    if (part == null || part.getSize() == 0) {
      throw new Refused("import.empty");
    }
    if (part.getSize() > LARGEST) {
      throw new Refused("import.too-large");
    }
    try (var in = part.getInputStream()) {
      var id = imports.check(kind, name(part), in.readAllBytes(), language.getLocale());
      return "/people/import-check?id=" + id;
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
    return "/people/import.xhtml";
  }
}
