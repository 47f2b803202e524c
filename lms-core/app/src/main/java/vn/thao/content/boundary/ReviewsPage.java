package vn.thao.content.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.content.control.Reviews;
import vn.thao.content.entity.VersionRow;

/** Duyệt: what others have written and sent. */
@Named
@RequestScoped
public class ReviewsPage {

  @Inject Reviews reviews;
  private List<VersionRow> rows = List.of();

  public void load() {
    rows = reviews.open();
  }

  public List<VersionRow> getRows() {
    return rows;
  }
}
