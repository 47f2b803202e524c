package vn.thao.platform.entity;

/**
 * A setting as the admin sees it.
 *
 * @param value in force; of a secret, nothing
 * @param set whether there is a value at all
 * @param fromEnvironment whether somebody set it; otherwise it is the default
 * @param problem the key of the text that says what is wrong; empty when it is right
 */
public record SettingRow(
    Setting setting, String value, boolean set, boolean fromEnvironment, String problem) {

  public boolean isSecret() {
    return setting.kind() == Setting.Kind.SECRET;
  }

  public boolean isRight() {
    return problem.isEmpty();
  }
}
