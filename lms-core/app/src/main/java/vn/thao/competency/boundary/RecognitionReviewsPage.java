package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.competency.control.Recognitions;
import vn.thao.competency.entity.RecognitionQueue;

/** Applications for recognition that wait for a reviewer. */
@Named
@RequestScoped
public class RecognitionReviewsPage {

  @Inject Recognitions recognitions;
  @Inject HttpServletRequest request;
  private RecognitionQueue queue;

  public void load() {
    var page = request.getParameter("page");
    queue =
        recognitions.waiting(page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
  }

  public RecognitionQueue getQueue() {
    return queue;
  }
}
