package vn.thao.people.entity;

import vn.thao.platform.entity.Scope;

/**
 * Somebody with a role.
 *
 * @param mail null when none is known
 * @param scope how far it reaches
 */
public record RoleHolder(long person, String mail, Scope scope) {

  public RoleHolder with(Scope more) {
    return new RoleHolder(person, mail, scope.plus(more));
  }
}
