package vn.thao.people.entity;

import java.time.Instant;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * Somebody with or without an account.
 *
 * @param formerNumbers that lead to this person since a merge; empty when there are none
 * @param units of the posts held today, or the one that keeps the record
 * @param mail empty when none is known
 * @param account null when there is none
 * @param login empty when there is none
 * @param until when the code that was issued ends; null when there is none
 * @param secondFactor the sign-in asks for a code, too
 * @param roles held today or later
 * @param mine the caller may change it
 */
public record AccountRow(
    long person,
    String staffNumber,
    String formerNumbers,
    String fullName,
    String givenName,
    List<LocalName> units,
    String mail,
    Long account,
    String login,
    AccountStatus status,
    Instant until,
    int epoch,
    boolean secondFactor,
    List<Role> roles,
    boolean mine) {

  public String choice() {
    return new AccountChoice(person, epoch).toString();
  }
}
