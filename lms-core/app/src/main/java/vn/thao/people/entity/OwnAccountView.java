package vn.thao.people.entity;

import java.util.List;

/**
 * What somebody sees of the own account.
 *
 * @param mail empty when none is known
 * @param recoveryCodes how many are left; -1: there is no second factor
 */
public record OwnAccountView(
    String fullName,
    String staffNumber,
    String login,
    String mail,
    int recoveryCodes,
    List<Post> posts,
    List<GrantRow> grants) {

  public boolean isSecondFactor() {
    return recoveryCodes >= 0;
  }
}
