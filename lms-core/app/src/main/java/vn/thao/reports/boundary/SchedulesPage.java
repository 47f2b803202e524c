package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.thao.reports.control.SavedFilters;
import vn.thao.reports.control.Schedules;
import vn.thao.reports.entity.Rhythm;
import vn.thao.reports.entity.SavedFilterRow;
import vn.thao.reports.entity.ScheduleList;

/** The reports that come to the reader by themselves. */
@Named
@RequestScoped
public class SchedulesPage {

  @Inject Schedules schedules;
  @Inject SavedFilters savedFilters;
  @Inject HttpServletRequest request;
  private ScheduleList data;
  private List<SavedFilterRow> filters = List.of();

  public void load() {
    data = schedules.list();
    filters = savedFilters.list(null);
  }

  public ScheduleList getData() {
    return data;
  }

  public List<SavedFilterRow> getFilters() {
    return filters;
  }

  public Rhythm[] getRhythms() {
    return Rhythm.values();
  }

  /** What was typed before it was refused. */
  public String of(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
