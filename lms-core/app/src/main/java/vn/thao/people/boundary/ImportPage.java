package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.people.control.Imports;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.ImportSummary;

/** Nhập danh sách: forms to fill in, a file to check, and what has been imported so far. */
@Named
@RequestScoped
public class ImportPage {

  private static final int PAGE = 50;

  @Inject Imports imports;
  private String kind = ImportKind.STAFF.name();
  private String page;
  private List<ImportSummary> list;
  private List<ImportKind> kinds;

  public void load() {
    list = imports.list(getNumber());
    kinds = imports.kinds();
  }

  public int getNumber() {
    return page != null && page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
  }

  public boolean isMore() {
    return list.size() == PAGE;
  }

  public List<ImportKind> getKinds() {
    return kinds;
  }

  public List<ImportSummary> getList() {
    return list;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind == null ? this.kind : kind;
  }

  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }
}
