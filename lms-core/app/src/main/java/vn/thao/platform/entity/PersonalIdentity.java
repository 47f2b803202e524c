package vn.thao.platform.entity;

/**
 * Who is being erased, as long as that is known.
 *
 * @param account null when there never was one
 * @param login empty when there never was an account
 * @param pseudonym what stands in place of names from now on
 */
public record PersonalIdentity(
    long person,
    Long account,
    String staffNumber,
    String fullName,
    String login,
    String pseudonym) {}
