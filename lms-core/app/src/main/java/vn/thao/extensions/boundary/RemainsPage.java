package vn.thao.extensions.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.extensions.control.Remains;
import vn.thao.extensions.entity.RemainsRow;

/** What plugins have kept, and where what is of no use any more can be purged. */
@Named
@RequestScoped
public class RemainsPage {

  @Inject Remains remains;
  private List<RemainsRow> rows = List.of();

  public void load() {
    rows = remains.list();
  }

  public List<RemainsRow> getRows() {
    return rows;
  }
}
