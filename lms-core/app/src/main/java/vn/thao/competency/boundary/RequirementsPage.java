package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.thao.competency.control.Requirements;
import vn.thao.competency.entity.MatrixVersion;
import vn.thao.competency.entity.RequirementGrid;
import vn.thao.platform.boundary.Frame;
import vn.thao.platform.boundary.PageFormat;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Refused;

/** Ma trận yêu cầu năng lực theo vị trí việc làm, on a day, and its versions. */
@Named
@RequestScoped
public class RequirementsPage {

  @Inject Requirements requirements;
  @Inject Frame frame;
  @Inject Clock clock;
  private String asOf;
  private boolean unreadable;
  private RequirementGrid grid;
  private List<MatrixVersion> history = List.of();
  private MatrixVersion open;

  public void load() {
    grid = requirements.grid(day());
    if (frame.may("MANAGE_FRAMEWORKS")) {
      history = requirements.history();
      open = requirements.open();
    }
  }

  /** Null for today, also when what was typed is no day, which the page then says. */
  private LocalDate day() {
    try {
      return PageFormat.parse(asOf);
    } catch (Refused broken) {
      unreadable = true;
      return null;
    }
  }

  public RequirementGrid getGrid() {
    return grid;
  }

  public List<MatrixVersion> getHistory() {
    return history;
  }

  public MatrixVersion getOpen() {
    return open;
  }

  public String status(MatrixVersion version) {
    return version.status(Time.today(clock));
  }

  public boolean isUnreadable() {
    return unreadable;
  }

  public String getAsOf() {
    return asOf;
  }

  public void setAsOf(String asOf) {
    this.asOf = asOf;
  }
}
