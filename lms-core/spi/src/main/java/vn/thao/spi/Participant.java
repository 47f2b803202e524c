package vn.thao.spi;

/**
 * Somebody taking part in a run.
 *
 * @param id opaque; the same person has the same id throughout a run
 * @param role {@code learner} in a run of one person
 */
public record Participant(String id, String role) {}
