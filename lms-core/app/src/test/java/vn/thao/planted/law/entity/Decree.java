package vn.thao.planted.law.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Innocent. */
@Entity
public class Decree {
  @Id long id;
}
