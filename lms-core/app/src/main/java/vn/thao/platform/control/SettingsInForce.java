package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Setting;
import vn.thao.platform.entity.SettingRow;

/** What every setting says just now, where it comes from, and whether it is right. */
@ApplicationScoped
public class SettingsInForce {

  @Inject Settings settings;

  /** In the order of their declaration; never a secret. */
  @Requires(Permission.ADMINISTER)
  public List<SettingRow> list() {
    return rows(System.getenv());
  }

  /** Variables that look like ours and are none, mistyped perhaps. */
  @Requires(Permission.ADMINISTER)
  public List<String> unknown() {
    return unknown(System.getenv().keySet());
  }

  static List<String> unknown(Set<String> variables) {
    var known = Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
    return variables.stream()
        .filter(name -> name.startsWith("THAO_") && !known.contains(name))
        // the launcher's own, when it starts itself again without a plugin
        .filter(name -> !name.startsWith("THAO_RETRY_"))
        // a setting of a plugin, which stands on the plugin's page
        .filter(name -> !name.startsWith("THAO_PLUGIN_"))
        .sorted()
        .toList();
  }

  private List<SettingRow> rows(Map<String, String> environment) {
    var check = new SettingCheck(this::value);
    return Arrays.stream(Setting.values())
        .map(
            setting ->
                row(
                    setting,
                    value(setting),
                    !environment.getOrDefault(setting.variable(), "").isBlank(),
                    check.problem(setting)))
        .toList();
  }

  static SettingRow row(Setting setting, String value, boolean fromEnvironment, String problem) {
    var shown =
        switch (setting.kind()) {
          case SECRET -> "";
          case DATABASE -> withoutOptions(value);
          default -> value;
        };
    return new SettingRow(setting, shown, !value.isEmpty(), fromEnvironment, problem);
  }

  /** Some write a password into the address. */
  private static String withoutOptions(String url) {
    return url.split("[;?]", 2)[0].replaceFirst("//[^/]*@", "//");
  }

  private String value(Setting setting) {
    return switch (setting) {
      case MAIL_PORT ->
          settings.value(setting).isEmpty() && settings.mail().isPresent()
              ? Integer.toString(settings.mail().get().port())
              : settings.value(setting);
      case PUBLIC_URL -> settings.publicUrl();
      default -> settings.value(setting);
    };
  }
}
