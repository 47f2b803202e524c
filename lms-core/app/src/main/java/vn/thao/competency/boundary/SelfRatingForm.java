package vn.thao.competency.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.competency.control.SelfRatings;
import vn.thao.competency.entity.SelfRating;
import vn.thao.platform.boundary.PostForm;

/** Records what somebody thinks of the own level. */
@WebServlet("/competency/rate-self")
public class SelfRatingForm extends PostForm {

  @Inject SelfRatings ratings;

  @Override
  protected String view() {
    return "/competency/self-rating.xhtml";
  }

  @Override
  protected String handle(HttpServletRequest request) {
    ratings.record(
        new SelfRating(
            text(request, "competency"),
            AppraiseForm.level(request),
            text(request, "sentence"),
            text(request, "mark")));
    return "/competency/profile?done=self-rating.record.done";
  }
}
