package vn.thao.people.entity;

import java.util.List;

/**
 * Somebody in a list.
 *
 * @param posts held today, in any unit
 */
public record PersonRow(String id, String staffNumber, String fullName, List<Post> posts) {}
