package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.competency.control.Rosters;
import vn.thao.competency.entity.RosterRow;
import vn.thao.platform.boundary.AsOfPage;

/** The task-force rosters, and the form for a new one. */
@Named
@RequestScoped
public class RostersPage extends AsOfPage {

  @Inject Rosters rosters;
  private List<RosterRow> list;

  public void load() {
    list = rosters.list(day());
  }

  public List<RosterRow> getList() {
    return list;
  }
}
