package vn.thao.competency.entity;

/** What a second person has to approve; its texts begin with {@link #prefix}. */
public enum ApprovalKind {
  FRAMEWORK("frameworks"),
  MATRIX("requirements");

  private final String prefix;

  ApprovalKind(String prefix) {
    this.prefix = prefix;
  }

  public String prefix() {
    return prefix;
  }
}
