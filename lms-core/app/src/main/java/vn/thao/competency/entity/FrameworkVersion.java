package vn.thao.competency.entity;

import java.time.Instant;
import java.util.List;

/**
 * One version of the framework. It begins as a draft, a copy of the published one or an imported
 * file; whoever writes in it is among its authors. Somebody else publishes it, and with that the
 * former one is outdated. A published version never changes.
 *
 * @param revision counts the changes of a draft, so that nobody overwrites or publishes what they
 *     have not seen
 */
public record FrameworkVersion(
    long id,
    int number,
    FrameworkState state,
    int revision,
    List<DraftAuthor> authors,
    String changedBy,
    Instant changedAt,
    String publishedBy,
    Instant publishedAt) {

  public boolean isDraft() {
    return state == FrameworkState.DRAFT;
  }

  public boolean isPublished() {
    return state == FrameworkState.PUBLISHED;
  }

  public boolean isBy(long person) {
    return authors.stream().anyMatch(author -> author.person() == person);
  }

  /** Names of those who wrote it. */
  public String writers() {
    return String.join(", ", authors.stream().map(DraftAuthor::name).toList());
  }
}
