package vn.thao.competency.boundary;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import vn.thao.competency.entity.ArtefactKind;
import vn.thao.competency.entity.Upload;
import vn.thao.platform.entity.Refused;

/** Reads the one file of a form, no more of it than is admitted. */
final class Uploads {

  private Uploads() {}

  /** Null when none was chosen. */
  static Upload of(HttpServletRequest request) throws IOException, ServletException {
    var part = request.getPart("file");
    if (part == null || part.getSize() == 0) {
      return null;
    }
    if (part.getSize() > ArtefactKind.LARGEST) {
      throw new Refused("artefact.too-large", ArtefactKind.LARGEST >> 20);
    }
    try (var in = part.getInputStream()) {
      return new Upload(ArtefactKind.cleanName(part.getSubmittedFileName()), in.readAllBytes());
    } finally {
      part.delete();
    }
  }
}
