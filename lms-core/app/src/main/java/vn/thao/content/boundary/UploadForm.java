package vn.thao.content.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import vn.thao.content.control.Drafts;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.Refused;

/** Takes a package: as a new draft, or in the place of the files of one. */
@WebServlet("/content/upload")
@MultipartConfig(maxRequestSize = 64L << 20, fileSizeThreshold = 1 << 20)
public class UploadForm extends PostForm {

  private static final int LARGEST = 20 << 20;

  @Inject Drafts drafts;

  @Override
  protected String view() {
    return "/content/drafts.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) throws IOException, ServletException {
    var zip = zip(request);
    if (text(request, "version").isEmpty()) {
      return "/content/draft?id=" + drafts.upload(zip) + "&done=upload.done";
    }
    var id = id(request, "version");
    drafts.replace(id, text(request, "hash"), zip);
    return "/content/draft?id=" + id + "&done=upload.done";
  }

  private static byte[] zip(HttpServletRequest request) throws IOException, ServletException {
    var part = request.getPart("package");
    if (part == null || part.getSize() == 0) {
      throw new Refused("upload.missing");
    }
    if (part.getSize() > LARGEST) {
      throw new Refused("upload.too-large", LARGEST >> 20);
    }
    try (var stream = part.getInputStream()) {
      return stream.readAllBytes();
    }
  }
}
