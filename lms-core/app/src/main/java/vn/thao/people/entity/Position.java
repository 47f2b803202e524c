package vn.thao.people.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.thao.platform.entity.LocalName;

/** A job position of the catalogue (vị trí việc làm): P1 to P11 as shipped. */
@Entity
@Table(name = "people_position")
public class Position {

  @Id private long id;
  private String code;

  @Embedded
  @AttributeOverride(name = "vi", column = @Column(name = "name_vi"))
  @AttributeOverride(name = "en", column = @Column(name = "name_en"))
  private LocalName name;

  protected Position() {}

  public long id() {
    return id;
  }

  public String code() {
    return code;
  }

  public LocalName name() {
    return name;
  }
}
