package vn.thao.content.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.content.control.Drafts;
import vn.thao.content.entity.VersionRow;

/** Soạn thảo: every course with its versions, and the way in for a package. */
@Named
@RequestScoped
public class DraftsPage {

  @Inject Drafts drafts;
  private int page;
  private List<VersionRow> rows = List.of();

  public void load() {
    rows = drafts.list(Math.max(0, page));
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }

  public List<VersionRow> getRows() {
    return rows.subList(0, Math.min(Drafts.pageSize(), rows.size()));
  }

  public boolean isMore() {
    return rows.size() > Drafts.pageSize();
  }
}
