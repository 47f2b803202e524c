package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thao.extensions.entity.PluginSetting;
import vn.thao.platform.control.Audit;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;

/** The settings that plugins declare: the environment comes first, then what an admin chose. */
@ApplicationScoped
public class PluginSettings {

  private static final int LONGEST = 2000;

  @Inject Hosting hosting;
  @Inject PluginChoices choices;
  @Inject Audit audit;

  /** What is set now; a field that nobody set, or that is set to nonsense, is absent. */
  JsonObject of(String plugin) {
    var settings = Json.createObjectBuilder();
    for (var field : hosting.declared(plugin).fields()) {
      var value = given(plugin, field);
      value.flatMap(text -> read(field, text)).ifPresent(each -> settings.add(field.name(), each));
    }
    return settings.build();
  }

  /** In the order in which the plugin declares them. */
  @Requires(Permission.ADMINISTER)
  public List<PluginSetting> list(String plugin) {
    var rows = new ArrayList<PluginSetting>();
    for (var field : hosting.of(plugin).settings().fields()) {
      var value = given(plugin, field).orElse("");
      rows.add(
          new PluginSetting(
              field.name(),
              field.kind(),
              field.choices(),
              value,
              environment(plugin, field).isPresent() ? variable(plugin, field.name()) : null,
              value.isEmpty() ? !field.required() : read(field, value).isPresent()));
    }
    return rows;
  }

  /**
   * @param values by field; empty: as if nobody had set it
   * @throws Refused when one isn't of its kind; nothing is changed then
   */
  @Requires(Permission.ADMINISTER)
  public void set(String plugin, Map<String, String> values) {
    var fields = hosting.of(plugin).settings().fields();
    for (var field : fields) {
      check(plugin, field, values.getOrDefault(field.name(), "").strip());
    }
    var changed = new HashMap<String, String>();
    for (var field : fields) {
      var value = values.getOrDefault(field.name(), "").strip();
      var before = choices.of(plugin, PluginChoices.Kind.SETTING, field.name()).orElse("");
      if (environment(plugin, field).isEmpty() && !value.equals(before)) {
        changed.put(field.name(), value);
      }
    }
    choices.choose(plugin, PluginChoices.Kind.SETTING, changed);
    choices.forget();
    audit.record("PluginSettings.set", plugin, "done", String.join(" ", changed.keySet()));
  }

  private static void check(String plugin, Field field, String value) {
    if (environment(plugin, field).isPresent()) {
      return;
    }
    if (value.isEmpty() ? field.required() : read(field, value).isEmpty()) {
      throw new Refused("extensions.setting-wrong", plugin + ".settings." + field.name());
    }
  }

  private Optional<String> given(String plugin, Field field) {
    var outside = environment(plugin, field);
    return outside.isPresent()
        ? outside
        : choices.of(plugin, PluginChoices.Kind.SETTING, field.name());
  }

  private static Optional<String> environment(String plugin, Field field) {
    var value = System.getenv(variable(plugin, field.name()));
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }

  /** {@code THAO_PLUGIN_ACME_SEATS_MOST_SEATS} for the field {@code most-seats} of acme-seats. */
  static String variable(String plugin, String field) {
    return ("THAO_PLUGIN_" + plugin + "_" + field)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z0-9]", "_");
  }

  /** Empty when the text isn't of the field's kind. */
  private static Optional<JsonValue> read(Field field, String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var ok =
        switch (field.kind()) {
          case TEXT -> true;
          case CODE -> text.matches("[\\w./-]{1,60}");
          case NUMBER -> text.matches("-?\\d{1,12}([.,]\\d{1,6})?");
          case BOOLEAN -> text.equals("true") || text.equals("false");
          case CHOICE -> field.choices().contains(text);
          default -> false;
        };
    return ok ? Optional.of(value(field.kind(), text)) : Optional.empty();
  }

  private static JsonValue value(Kind kind, String text) {
    return switch (kind) {
      case NUMBER -> Json.createValue(new BigDecimal(text.replace(',', '.')));
      case BOOLEAN -> text.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
      default -> Json.createValue(text);
    };
  }
}
