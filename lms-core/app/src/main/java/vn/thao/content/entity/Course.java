package vn.thao.content.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.thao.platform.entity.Ids;

/** A course for ever: only its code. Everything that may change stands in its versions. */
@Entity
@Table(name = "content_course")
public class Course {

  @Id private long id;
  private String code;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected Course() {}

  public Course(String code, Instant now) {
    this.id = Ids.next();
    this.code = code;
    this.recordedAt = now;
  }

  public long id() {
    return id;
  }

  public String code() {
    return code;
  }
}
