package vn.thao.planted.people.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import vn.thao.planted.law.entity.Decree;

/** Rule 10: an association across components. */
@Entity
public class Guest {
  @Id long id;
  @ManyToOne Decree decree;
}
