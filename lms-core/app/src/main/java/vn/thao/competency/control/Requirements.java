package vn.thao.competency.control;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.thao.competency.entity.MatrixVersion;
import vn.thao.competency.entity.RequirementGrid;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Permission;

/** Which level each position asks for in each competency, on any day. */
@ApplicationScoped
public class Requirements {

  @Inject MatrixReading reading;
  @Inject Clock clock;

  /**
   * As known now.
   *
   * @param asOf null: today
   */
  @Requires({Permission.LEARN, Permission.MANAGE_FRAMEWORKS})
  @Transactional
  public RequirementGrid grid(LocalDate asOf) {
    var day = Objects.requireNonNullElseGet(asOf, () -> Time.today(clock));
    var levels = reading.levels(day);
    return new RequirementGrid(
        day,
        reading.positions(day),
        RequirementGrid.shown(reading.competencies(), levels.keySet()),
        levels,
        reading.inForce(day).orElse(null));
  }

  /** Every version that was approved, with the names of its authors, the last one first. */
  @Requires(Permission.MANAGE_FRAMEWORKS)
  @Transactional(SUPPORTS)
  public List<MatrixVersion> history() {
    return reading.approved();
  }

  /** The open draft; null when there is none. */
  @Requires(Permission.MANAGE_FRAMEWORKS)
  @Transactional(SUPPORTS)
  public MatrixVersion open() {
    return reading.draft().orElse(null);
  }
}
