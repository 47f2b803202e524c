package vn.thao.people.entity;

import static vn.thao.platform.entity.Permission.ADMINISTER;
import static vn.thao.platform.entity.Permission.ASSESS;
import static vn.thao.platform.entity.Permission.AUTHOR;
import static vn.thao.platform.entity.Permission.LEARN;
import static vn.thao.platform.entity.Permission.READ_COVERAGE;
import static vn.thao.platform.entity.Permission.READ_PEOPLE;
import static vn.thao.platform.entity.Permission.REVIEW;

import java.util.Set;
import vn.thao.platform.entity.Permission;

/** The fixed roles; what each may do reaches the subtree of the unit that the grant names. */
public enum Role {
  LEARNER(LEARN),
  TRAINER(AUTHOR),
  REVIEWER(REVIEW),
  ASSESSOR(ASSESS),
  UNIT_HR(READ_PEOPLE, READ_COVERAGE),
  PROVINCIAL_HR(READ_PEOPLE, READ_COVERAGE),
  /** Sees only the reports made for its agency; none of them exists yet. */
  SUPERVISOR(),
  ADMIN(ADMINISTER);

  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Set.of(permissions);
  }

  public Set<Permission> permissions() {
    return permissions;
  }
}
