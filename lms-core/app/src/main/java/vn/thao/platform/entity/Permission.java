package vn.thao.platform.entity;

/** What somebody may do; a role is a set of these, each within a scope of the organisation. */
public enum Permission {
  /** Keep one's own account and read one's own notices: whoever is signed in. */
  OWN_ACCOUNT,
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
  /** See the counted reports that are made for the own agency, and nobody's record. */
  SUPERVISE,
  /** Nominate people to courses, remind them, follow who has done what. */
  NOMINATE,

  /** Agree to the learning plans of one's people, as the head of their unit. */
  LEAD_UNIT,

  /** Follow the learners of courses: who is where and who is stuck. */
  TEACH,

  /** Keep people, units, posts and norms; hand out activation codes. */
  MANAGE_PEOPLE,

  /**
   * Keep the competency framework, what positions require and the task forces; for the whole
   * province only.
   */
  MANAGE_FRAMEWORKS,

  /** Revoke and re-issue statements; read the register. */
  CERTIFY,

  /**
   * Bring sensitive attributes of people and count learners by them; for the whole province only.
   */
  COUNT_SENSITIVE,

  /** Say on what basis sensitive attributes are held; export or erase what is held of a person. */
  KEEP_PRIVACY,

  /** Read the learning record store; an xAPI client's alone, no role has it. */
  READ_RECORDS,
  /** Write to the learning record store; an xAPI client's alone, no role has it. */
  WRITE_RECORDS,

  /** Keep people from another system; a SCIM client's alone, no role has it. */
  PROVISION,

  /** Read what was done, by whom and when; change nothing. */
  AUDIT,

  /** Run the system: health, audit, plugins. */
  ADMINISTER,
  /** Done by the system itself: seeds, jobs, timers. */
  OPERATE
}
