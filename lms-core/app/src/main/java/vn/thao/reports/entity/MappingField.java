package vn.thao.reports.entity;

/** What this system knows of a completed course, to fill a column of another system with. */
public enum MappingField {
  /** Nothing of ours: the column's fixed text, or empty. */
  NOTHING,
  /** Số hiệu, the key that both systems share. */
  STAFF_NUMBER,
  FULL_NAME,
  /** Code of the unit where the person works on the last day of the period. */
  UNIT_CODE,
  UNIT,
  POSITION,
  COURSE_CODE,
  COURSE,
  /** Lesson periods (tiết) of 45 minutes. */
  PERIODS,
  REGISTERED_ON,
  COMPLETED_ON,
  RESULT,
  /** Number of the statement of completion that stands. */
  STATEMENT,
  ISSUED_ON,
  ISSUED_BY,
  /** Codes of the competencies that the completion left evidence for. */
  COMPETENCIES,
  /** Their levels, in the same order. */
  LEVELS
}
