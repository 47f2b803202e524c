package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.competency.control.Recognitions;
import vn.thao.competency.entity.RecognitionRow;

/** Applications for recognition that wait for a reviewer. */
@Named
@RequestScoped
public class RecognitionReviewsPage {

  @Inject Recognitions recognitions;
  private List<RecognitionRow> rows = List.of();

  public void load() {
    rows = recognitions.waiting();
  }

  public List<RecognitionRow> getRows() {
    return rows;
  }
}
