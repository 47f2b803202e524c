package vn.thao.platform.entity;

/** What somebody may do; a role is a set of these, each within a scope of the organisation. */
public enum Permission {
  /** Take courses and see everything about oneself. */
  LEARN,
  /** Write courses and questions. */
  AUTHOR,
  /** Approve what somebody else wrote. */
  REVIEW,
  /** Rate people. */
  ASSESS,
  /** See who works where, their levels and gaps. */
  READ_PEOPLE,
  /** See the counted reports on staffing and qualification. */
  READ_COVERAGE,
  /** Run the system: health, audit, plugins. */
  ADMINISTER,
  /** Done by the system itself: seeds, jobs, timers. */
  OPERATE
}
