package vn.thao.content.entity;

import jakarta.json.JsonObject;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.LocalName;

/**
 * One version of a course: DRAFT → IN_REVIEW → PUBLISHED → RETIRED, see {@link VersionStep}.
 * Numbers count up from 1. A published version, with all its modules, activities and media, never
 * changes; at most one is published, and that is offered; runs stay with the version they began in.
 * A draft is its files only: modules and activities are made of them when it is published.
 */
@Entity
@Table(name = "content_version")
public class CourseVersion {

  @Id private long id;

  @Column(name = "course_id")
  private long courseId;

  private int number;
  private String status;

  @Embedded
  @AttributeOverride(name = "vi", column = @Column(name = "title_vi"))
  @AttributeOverride(name = "en", column = @Column(name = "title_en"))
  private LocalName title;

  @Convert(converter = JsonText.class)
  private JsonObject definition;

  private String hash;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  protected CourseVersion() {}

  /**
   * A version published at once.
   *
   * @param definition the course.yaml
   * @param hash of the whole package
   */
  public CourseVersion(
      Course course, int number, LocalName title, JsonObject definition, String hash, Instant now) {
    this.id = Ids.next();
    this.courseId = course.id();
    this.number = number;
    this.status = "PUBLISHED";
    this.title = title;
    this.definition = definition;
    this.hash = hash;
    this.recordedAt = now;
    this.publishedAt = now;
  }

  public long id() {
    return id;
  }

  public int number() {
    return number;
  }

  public String hash() {
    return hash;
  }

  public CourseRow row() {
    return CourseRow.of(id, courseId, number, title, publishedAt, definition);
  }
}
