package vn.thao.people.entity;

import static vn.thao.platform.entity.Permission.ADMINISTER;
import static vn.thao.platform.entity.Permission.ASSESS;
import static vn.thao.platform.entity.Permission.AUDIT;
import static vn.thao.platform.entity.Permission.AUTHOR;
import static vn.thao.platform.entity.Permission.CERTIFY;
import static vn.thao.platform.entity.Permission.COUNT_SENSITIVE;
import static vn.thao.platform.entity.Permission.KEEP_PRIVACY;
import static vn.thao.platform.entity.Permission.LEAD_UNIT;
import static vn.thao.platform.entity.Permission.LEARN;
import static vn.thao.platform.entity.Permission.MANAGE_FRAMEWORKS;
import static vn.thao.platform.entity.Permission.MANAGE_PEOPLE;
import static vn.thao.platform.entity.Permission.NOMINATE;
import static vn.thao.platform.entity.Permission.READ_COVERAGE;
import static vn.thao.platform.entity.Permission.READ_PEOPLE;
import static vn.thao.platform.entity.Permission.REVIEW;
import static vn.thao.platform.entity.Permission.SUPERVISE;
import static vn.thao.platform.entity.Permission.TEACH;

import java.util.List;
import java.util.Set;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Scope;

/** The fixed roles; what each may do reaches the subtree of the unit that the grant names. */
public enum Role {
  LEARNER(LEARN),
  TRAINER(AUTHOR, TEACH),
  REVIEWER(REVIEW),
  ASSESSOR(ASSESS),
  /** Thủ trưởng: sends people to courses and sees levels, gaps and completion, no answers. */
  HEAD(READ_PEOPLE, READ_COVERAGE, NOMINATE, LEAD_UNIT),
  UNIT_HR(READ_PEOPLE, READ_COVERAGE, NOMINATE, MANAGE_PEOPLE),
  PROVINCIAL_HR(
      READ_PEOPLE,
      READ_COVERAGE,
      NOMINATE,
      MANAGE_PEOPLE,
      CERTIFY,
      MANAGE_FRAMEWORKS,
      COUNT_SENSITIVE,
      KEEP_PRIVACY),
  /** Sees only the reports made for its agency. */
  SUPERVISOR(SUPERVISE),
  /** Kiểm tra, thanh tra: counted reports and the audit log, to read. */
  AUDITOR(READ_COVERAGE, AUDIT),
  ADMIN(ADMINISTER, AUDIT, MANAGE_PEOPLE, KEEP_PRIVACY);

  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Set.of(permissions);
  }

  /**
   * How far a grant of this role reaches.
   *
   * @param path of the unit it names; null when it names none: an admin's then reaches everything,
   *     anybody else's nobody
   */
  public Scope reach(String path) {
    if (path != null) {
      return new Scope(List.of(path));
    }
    return this == ADMIN ? Scope.EVERYTHING : Scope.NONE;
  }

  /** Means nothing without a unit whose subtree it reaches. */
  public boolean needsUnit() {
    return this != LEARNER && this != ADMIN;
  }

  public Set<Permission> permissions() {
    return permissions;
  }
}
