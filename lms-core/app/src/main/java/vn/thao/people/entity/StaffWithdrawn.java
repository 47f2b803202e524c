package vn.thao.people.entity;

import java.util.List;

/**
 * These people are about to be taken out again, since the import that brought them is being undone.
 * Whoever keeps something that stands on them refuses, and the undoing ends there.
 */
public record StaffWithdrawn(List<Long> persons) {}
