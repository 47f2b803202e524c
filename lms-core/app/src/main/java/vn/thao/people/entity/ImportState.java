package vn.thao.people.entity;

/** What would become of a row. */
public enum ImportState {
  NEW,
  CHANGED,
  SAME,
  WRONG
}
