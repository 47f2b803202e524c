package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.people.control.Erasures;
import vn.thao.people.entity.ErasureRow;

/** Xóa dữ liệu cá nhân: wishes on their way, and a new one. */
@Named
@RequestScoped
public class ErasuresPage {

  @Inject Erasures erasures;
  private List<ErasureRow> list = List.of();

  public void load() {
    list = erasures.list();
  }

  public List<ErasureRow> getList() {
    return list;
  }
}
