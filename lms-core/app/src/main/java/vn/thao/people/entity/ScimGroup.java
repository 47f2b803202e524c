package vn.thao.people.entity;

import java.util.List;

/** A unit with who works there today; {@code members} is empty in lists. */
public record ScimGroup(String id, String code, String name, List<Member> members) {

  /** Somebody with a post in the unit. */
  public record Member(String id, String name) {}
}
