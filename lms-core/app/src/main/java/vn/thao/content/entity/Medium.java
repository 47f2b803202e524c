package vn.thao.content.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Ids;

/** A picture of a version; its path is {@code <module folder>/<file>}. */
@Entity
@Table(name = "content_medium")
public class Medium {

  @Id private long id;

  @Column(name = "version_id")
  private long versionId;

  private String path;
  private String type;
  private String hash;
  @Lob private byte[] bytes;

  protected Medium() {}

  public Medium(long versionId, MediumDraft draft) {
    this.id = Ids.next();
    this.versionId = versionId;
    this.path = draft.path();
    this.type = draft.type();
    this.bytes = draft.bytes();
    this.hash = Hash.of(bytes);
  }

  public MediumRow row() {
    return new MediumRow(type, hash, bytes);
  }
}
