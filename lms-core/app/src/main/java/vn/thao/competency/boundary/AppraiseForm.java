package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.competency.control.Appraisals;
import vn.thao.competency.entity.AppraisalEntry;
import vn.thao.competency.entity.EvidenceSource;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.Refused;

/** Records or corrects what an assessor says of somebody. */
@WebServlet("/competency/appraise")
@MultipartConfig(maxRequestSize = 40 << 20, fileSizeThreshold = 64 << 10)
public class AppraiseForm extends PostForm {

  @Inject Appraisals appraisals;

  @Override
  protected String view() {
    return "/competency/appraisals.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) throws IOException, ServletException {
    var entry =
        new AppraisalEntry(
            text(request, "competency"),
            level(request),
            source(request),
            date(request, "observedOn"),
            date(request, "validUntil"),
            text(request, "note"),
            text(request, "reference"),
            optional(request, "clause"),
            text(request, "mark"),
            optional(request, "replaces"),
            text(request, "reason"));
    long person = id(request, "person");
    appraisals.record(person, entry, Uploads.of(request));
    return "/competency/appraisals?person="
        + person
        + "&competency="
        + URLEncoder.encode(entry.competency(), StandardCharsets.UTF_8)
        + "&done=appraisals.record.done";
  }

  static int level(HttpServletRequest request) {
    var level = text(request, "level");
    if (!level.matches("[1-5]")) {
      throw new Refused("appraisals.no-level");
    }
    return Integer.parseInt(level);
  }

  private static EvidenceSource source(HttpServletRequest request) {
    return "WORKPLACE".equals(text(request, "source"))
        ? EvidenceSource.WORKPLACE
        : EvidenceSource.APPRAISAL;
  }

  private static Long optional(HttpServletRequest request, String name) {
    return text(request, name).isEmpty() ? null : (Long) id(request, name);
  }
}
