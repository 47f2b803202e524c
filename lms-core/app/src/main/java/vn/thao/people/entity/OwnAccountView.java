package vn.thao.people.entity;

import java.util.List;

/**
 * What somebody sees of the own account.
 *
 * @param mail empty when none is known
 */
public record OwnAccountView(
    String fullName,
    String staffNumber,
    String login,
    String mail,
    List<Post> posts,
    List<GrantRow> grants) {}
