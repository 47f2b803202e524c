package vn.thao.content.entity;

import jakarta.json.JsonObject;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.LocalName;

/**
 * Something to do in a module. What it is, its type says; the definition has the shape of the
 * type's contract, and the plugin's version says which contract that was.
 */
@Entity
@Table(name = "content_activity")
public class Activity {

  @Id private long id;

  @Column(name = "module_id")
  private long moduleId;

  @Column(name = "version_id")
  private long versionId;

  private int position;
  private String code;
  private String type;

  @Embedded
  @AttributeOverride(name = "vi", column = @Column(name = "title_vi"))
  @AttributeOverride(name = "en", column = @Column(name = "title_en"))
  private LocalName title;

  private int minutes;

  @Convert(converter = JsonText.class)
  private JsonObject definition;

  @Column(name = "plugin_version")
  private String pluginVersion;

  protected Activity() {}

  public Activity(
      CourseModule module,
      long versionId,
      int position,
      ActivityDraft draft,
      String pluginVersion) {
    this.id = Ids.next();
    this.moduleId = module.id();
    this.versionId = versionId;
    this.position = position;
    this.code = draft.code();
    this.type = draft.type();
    this.title = draft.title();
    this.minutes = draft.minutes();
    this.definition = draft.definition();
    this.pluginVersion = pluginVersion;
  }

  public long moduleId() {
    return moduleId;
  }

  public ActivityRow row(String folder) {
    return new ActivityRow(
        id,
        versionId,
        moduleId,
        folder,
        position,
        code,
        type,
        title,
        minutes,
        definition,
        pluginVersion);
  }
}
