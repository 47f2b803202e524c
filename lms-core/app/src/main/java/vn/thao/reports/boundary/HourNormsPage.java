package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.thao.reports.control.HourNorms;
import vn.thao.reports.entity.HourNormRow;

/** The yearly minimum of training by kind of staff, laid down with its source. */
@Named
@RequestScoped
public class HourNormsPage {

  @Inject HourNorms norms;
  @Inject HttpServletRequest request;
  private List<HourNormRow> list = List.of();

  public void load() {
    list = norms.list();
  }

  public List<HourNormRow> getList() {
    return list;
  }

  public List<String> getTypes() {
    return HourNorms.STAFF_TYPES;
  }

  /** What was typed before it was refused. */
  public String of(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
