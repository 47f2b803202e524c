package vn.thao.spi;

import java.util.ArrayList;
import java.util.List;

/** The keys that a bundle has to hold for what a plugin brings. */
final class Names {

  private Names() {}

  /**
   * @param plugin the plugin's id
   */
  static List<String> of(Object provider, String plugin) {
    if (provider instanceof ActivityType type) {
      return type(type.id(), type.contract());
    }
    if (provider instanceof QuestionType type) {
      return type(type.id(), type.contract());
    }
    if (provider instanceof Condition condition) {
      return condition(condition);
    }
    if (provider instanceof ReportSource source) {
      return source(source);
    }
    if (provider instanceof EvidenceRule rule) {
      return List.of(rule.id());
    }
    return provider instanceof Plugin own ? plugin(own, plugin) : List.of();
  }

  private static List<String> type(String id, Contract contract) {
    var keys = new ArrayList<>(List.of(id));
    ContractShape.paths(contract).forEach(path -> keys.add(id + "." + path));
    return keys;
  }

  private static List<String> condition(Condition condition) {
    var root = "condition." + condition.id();
    var keys = new ArrayList<>(List.of(root));
    for (var field : condition.fields()) {
      keys.add(root + "." + field.name());
      keys.add(root + "." + field.name() + ".is");
      field.choices().forEach(choice -> keys.add(root + "." + field.name() + "." + choice));
    }
    return keys;
  }

  private static List<String> source(ReportSource source) {
    var keys = new ArrayList<>(List.of(source.id(), source.id() + ".about"));
    for (var column : source.columns()) {
      keys.add(source.id() + "." + column.name());
      keys.add(source.id() + "." + column.name() + ".help");
    }
    return keys;
  }

  private static List<String> plugin(Plugin plugin, String id) {
    var keys = new ArrayList<>(List.of(id, id + ".about"));
    ContractShape.paths(plugin.settings()).forEach(path -> keys.add(id + ".settings." + path));
    plugin.permissions().forEach(each -> keys.add(id + ".permissions." + each.name()));
    plugin.pages().forEach(each -> keys.add(id + ".pages." + each.name()));
    plugin.jobs().forEach(each -> keys.add(id + ".jobs." + each.name()));
    if (plugin.personalData().isPresent()) {
      keys.addAll(List.of(id + ".personal-data", id + ".personal-data.kept"));
    }
    return keys;
  }
}
