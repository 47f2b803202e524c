package vn.thao.content.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;

/** A step of a course: the activities of one folder of its package, in one version. */
@Entity(name = "CourseModule")
@Table(name = "content_module")
public class CourseModule {

  @Id private long id;

  @Column(name = "version_id")
  private long versionId;

  private int position;
  private String folder;

  @Embedded
  @AttributeOverride(name = "vi", column = @Column(name = "title_vi"))
  @AttributeOverride(name = "en", column = @Column(name = "title_en"))
  private LocalName title;

  protected CourseModule() {}

  public CourseModule(long versionId, int position, String folder, LocalName title) {
    this.id = Ids.next();
    this.versionId = versionId;
    this.position = position;
    this.folder = folder;
    this.title = title;
  }

  public long id() {
    return id;
  }

  public int position() {
    return position;
  }

  public String folder() {
    return folder;
  }

  public LocalName title() {
    return title;
  }
}
