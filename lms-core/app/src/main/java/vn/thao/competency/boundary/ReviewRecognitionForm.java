package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.competency.control.Recognitions;
import vn.thao.competency.entity.RecognitionDecision;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;

/** Accepts or refuses an application. */
@WebServlet("/competency/review-recognition")
public class ReviewRecognitionForm extends PostForm {

  @Inject Recognitions recognitions;

  @Override
  protected String view() {
    return "/competency/recognition-reviews.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    var step = text(request, "do");
    if (!step.equals("accept") && !step.equals("refuse")) {
      throw new NotFound("failure.not-found");
    }
    boolean accepted = step.equals("accept");
    recognitions.review(
        id(request, "id"),
        new RecognitionDecision(
            accepted,
            accepted ? AppraiseForm.level(request) : 0,
            accepted ? date(request, "validUntil") : null,
            text(request, "reason")));
    var page = text(request, "page");
    return "/competency/recognition-reviews?"
        + (page.matches("\\d{1,6}") ? "page=" + page + "&" : "")
        + "done=recognitions."
        + step
        + ".done";
  }
}
