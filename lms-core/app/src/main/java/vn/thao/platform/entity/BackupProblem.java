package vn.thao.platform.entity;

import java.util.List;

/**
 * Why a backup can't be restored. The launcher has the words for it, under this key: it asks when
 * no application is running.
 */
public final class BackupProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> arguments;

  public BackupProblem(String key, String... arguments) {
    super(key);
    this.arguments = List.of(arguments);
  }

  public List<String> arguments() {
    return arguments;
  }
}
