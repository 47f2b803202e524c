package vn.thao.people.entity;

import java.util.List;

/** What somebody sees of the own account. */
public record OwnAccountView(
    String fullName, String staffNumber, String login, List<Post> posts, List<GrantRow> grants) {}
