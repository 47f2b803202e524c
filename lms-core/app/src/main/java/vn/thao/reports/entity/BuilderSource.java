package vn.thao.reports.entity;

import static vn.thao.reports.entity.BuilderDimension.COMPETENCY;
import static vn.thao.reports.entity.BuilderDimension.COURSE;
import static vn.thao.reports.entity.BuilderDimension.KIND;
import static vn.thao.reports.entity.BuilderDimension.LEVEL;
import static vn.thao.reports.entity.BuilderDimension.POSITION;
import static vn.thao.reports.entity.BuilderDimension.PROGRAMME;
import static vn.thao.reports.entity.BuilderDimension.RESULT;
import static vn.thao.reports.entity.BuilderDimension.STAFF_TYPE;
import static vn.thao.reports.entity.BuilderDimension.STANDING;
import static vn.thao.reports.entity.BuilderDimension.UNIT;

import java.util.List;

/** What a report of the reader's own making counts, and by what. */
public enum BuilderSource {
  /** Assignments in force on the day. */
  POSTS("", UNIT, POSITION, KIND, STAFF_TYPE),
  /** Levels attained on the day, one for each person and competency. */
  LEVELS("competency", UNIT, POSITION, STAFF_TYPE, COMPETENCY, LEVEL),
  /** Registrations for courses up to the day. */
  COURSES("course", UNIT, POSITION, STAFF_TYPE, COURSE, RESULT),
  /** Where people stand in certification programmes on the day. */
  CERTIFICATES("programme", UNIT, POSITION, STAFF_TYPE, PROGRAMME, STANDING);

  private final String filter;
  private final List<BuilderDimension> dimensions;

  BuilderSource(String filter, BuilderDimension... dimensions) {
    this.filter = filter;
    this.dimensions = List.of(dimensions);
  }

  /** The parameter by which one thing is counted alone; empty: there is none. */
  public String filter() {
    return filter;
  }

  public List<BuilderDimension> dimensions() {
    return dimensions;
  }
}
