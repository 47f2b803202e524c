package vn.thao.platform.control;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thao.platform.entity.Condition;
import vn.thao.platform.entity.Condition.Leaf;
import vn.thao.platform.entity.Condition.Shape;
import vn.thao.platform.entity.Condition.Why;
import vn.thao.platform.entity.ConditionField;
import vn.thao.platform.entity.ConditionLine;
import vn.thao.platform.entity.Days;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Refused;

/** Says conditions in sentences, and checks what somebody has chosen for a leaf. */
public final class ConditionWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String TEXT = "condition.";

  private final Texts texts;
  private final Map<String, List<ConditionField>> fields;

  ConditionWords(Texts texts, Map<String, List<ConditionField>> fields) {
    this.texts = texts;
    this.fields = fields;
  }

  /** What each kind lets one choose, by the name of the kind. */
  public Map<String, List<ConditionField>> fields() {
    return fields;
  }

  /** The name of what can be chosen; its code when it is no longer offered. */
  public LocalName name(String kind, String field, String code) {
    return fields.getOrDefault(kind, List.of()).stream()
        .filter(each -> each.name().equals(field))
        .map(each -> each.choices().get(code))
        .filter(name -> name != null)
        .findFirst()
        .orElseGet(() -> new LocalName(code, code));
  }

  /** A leaf of what was chosen. */
  public Leaf leaf(String kind, Map<String, String> chosen) {
    var known = fields.get(kind);
    if (known == null) {
      throw new NotFound("failure.not-found");
    }
    var values = new TreeMap<String, String>();
    for (var field : known) {
      var value = chosen.getOrDefault(field.name(), "");
      if (!value.isEmpty() && !field.choices().containsKey(value)) {
        throw new Refused("condition.unknown", value);
      }
      if (value.isEmpty() && field.needed()) {
        throw new Refused("condition.incomplete");
      }
      if (!value.isEmpty()) {
        values.put(field.name(), value);
      }
    }
    if (values.isEmpty()) {
      throw new Refused("condition.incomplete");
    }
    return new Leaf(kind, values);
  }

  public String sentence(Condition condition, Locale language) {
    return sentence(condition, language, true);
  }

  private String sentence(Condition condition, Locale language, boolean outer) {
    if (!condition.isGroup()) {
      return sentence(condition.leaf(), language);
    }
    if (condition.parts().isEmpty()) {
      return texts.get(language, "condition.empty");
    }
    var shape = condition.shape();
    var between = " " + texts.get(language, TEXT + (shape == Shape.ALL ? "and" : "or")) + " ";
    var joined =
        condition.parts().stream()
            .map(part -> sentence(part, language, false))
            .collect(Collectors.joining(between));
    if (shape == Shape.NONE) {
      return texts.get(language, "condition.not", joined);
    }
    return outer || condition.parts().size() == 1 ? joined : "(" + joined + ")";
  }

  /** All of it, line by line. */
  public List<ConditionLine> lines(Condition condition, Locale language) {
    return condition.nodes().stream()
        .map(
            node ->
                node.condition().isGroup()
                    ? new ConditionLine(
                        node.place(), node.depth(), node.condition().shape().name(), "")
                    : new ConditionLine(
                        node.place(),
                        node.depth(),
                        null,
                        sentence(node.condition().leaf(), language)))
        .toList();
  }

  public String sentence(Leaf leaf, Locale language) {
    var words = new ArrayList<String>();
    for (var field : fields.getOrDefault(leaf.kind(), List.of())) {
      var value = leaf.value(field.name());
      if (!value.isEmpty()) {
        var name = name(leaf.kind(), field.name(), value).in(language);
        words.add(texts.get(language, TEXT + leaf.kind() + "." + field.name() + ".is", name));
      }
    }
    return words.isEmpty() ? leaf.kind() : String.join(", ", words);
  }

  /** Why somebody is concerned or not, in a sentence. */
  public String sentence(Why why, Locale language) {
    var leaf = sentence(why.leaf(), language);
    if (why.since() != null) {
      return why.since().isAfter(Days.FIRST)
          ? texts.get(language, "condition.yes", leaf, DAY.format(why.since()))
          : texts.get(language, "condition.yes-always", leaf);
    }
    return why.last() == null
        ? texts.get(language, "condition.no", leaf)
        : texts.get(language, "condition.ended", leaf, DAY.format(why.last()));
  }
}
