package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.platform.control.Audit;
import vn.thao.platform.entity.AuditRow;

/** The audit log, the newest first. */
@Named
@RequestScoped
public class AuditPage {

  @Inject Audit audit;
  private Long before;
  private List<AuditRow> rows = List.of();

  public void load() {
    rows = audit.list(before);
  }

  public Long getBefore() {
    return before;
  }

  public void setBefore(Long before) {
    this.before = before;
  }

  public List<AuditRow> getRows() {
    return rows;
  }

  public boolean isMore() {
    return rows.size() == Audit.PAGE;
  }

  public long getLast() {
    return rows.get(rows.size() - 1).id();
  }
}
