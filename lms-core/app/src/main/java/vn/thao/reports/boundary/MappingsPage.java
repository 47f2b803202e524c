package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.thao.reports.control.Mappings;
import vn.thao.reports.entity.MappingRow;

/** Xuất hồ sơ bồi dưỡng: the mappings there are, and the beginning of another. */
@Named
@RequestScoped
public class MappingsPage {

  @Inject Mappings mappings;
  @Inject HttpServletRequest request;
  private List<MappingRow> list = List.of();

  public void load() {
    list = mappings.list();
  }

  public List<MappingRow> getList() {
    return list;
  }

  /** What was typed before it was refused. */
  public String of(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
