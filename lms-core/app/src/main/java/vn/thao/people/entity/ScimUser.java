package vn.thao.people.entity;

import java.time.Instant;

/**
 * A person as SCIM speaks of one. The user name is the staff number and never changes.
 *
 * @param externalId what the other system calls the person; null: nothing
 * @param givenName null: the last word of the full name
 * @param mail null: none
 * @param active false: the account is locked; null: as it is
 * @param department code of the unit that keeps the record; null: none
 */
public record ScimUser(
    String id,
    String userName,
    String externalId,
    String fullName,
    String givenName,
    String mail,
    Boolean active,
    String department,
    Instant created) {}
