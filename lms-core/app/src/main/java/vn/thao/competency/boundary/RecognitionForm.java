package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import vn.thao.competency.control.Recognitions;
import vn.thao.competency.entity.RecognitionEntry;
import vn.thao.platform.boundary.PostForm;

/** Applies for recognition. */
@WebServlet("/competency/apply-recognition")
@MultipartConfig(maxRequestSize = 40 << 20, fileSizeThreshold = 64 << 10)
public class RecognitionForm extends PostForm {

  @Inject Recognitions recognitions;

  @Override
  protected String view() {
    return "/competency/recognitions.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) throws IOException, ServletException {
    recognitions.apply(
        new RecognitionEntry(
            text(request, "competency"),
            AppraiseForm.level(request),
            text(request, "title"),
            date(request, "achievedOn"),
            text(request, "note")),
        Uploads.of(request));
    return "/competency/recognitions?done=recognitions.apply.done";
  }
}
