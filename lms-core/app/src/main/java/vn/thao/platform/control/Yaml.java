package vn.thao.platform.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads one YAML 1.2 document as JSON and remembers the line of every value, so that a problem
 * found later, at a JSON pointer, can be shown where its author wrote it. Dates stay strings;
 * anchors are refused, since a few lines of them can unfold to gigabytes.
 */
public final class Yaml {

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final int DEEPEST = 40;

  private final Map<String, Integer> lines = new TreeMap<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Yaml() {}

  /**
   * @param lines by JSON pointer (RFC 6901); of a member the line of its name; counted from 1
   */
  public record Document(JsonObject root, Map<String, Integer> lines) {

    /** The line of the value, or of the nearest one around it that there is. */
    public int line(String pointer) {
      var place = pointer;
      while (!place.isEmpty() && !lines.containsKey(place)) {
        place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
      }
      return lines.getOrDefault(place, 1);
    }
  }

  /** The text is not one YAML mapping; the message is the parser's, in English. */
  public static final class Malformed extends Exception {

    private final int line;

    Malformed(int line, String message) {
      super(message);
      this.line = line;
    }

    public int line() {
      return line;
    }
  }

  public static Document read(String text) throws Malformed {
    var clean =
        Normalizer.normalize(
            text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC);
    try {
      var node = new Compose(LoadSettings.builder().setUseMarks(true).build()).composeString(clean);
      if (node.isEmpty() || !(node.get() instanceof MappingNode)) {
        throw new Malformed(1, "expected named fields");
      }
      var yaml = new Yaml();
      var root = yaml.value(node.get(), "", 1, 0);
      return new Document(root.asJsonObject(), Map.copyOf(yaml.lines));
    } catch (MarkedYamlEngineException fault) {
      var line = fault.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new Malformed(line, String.valueOf(fault.getProblem()));
    } catch (StackOverflowError tooDeep) { // the parser recurses, and its input is a stranger's
      throw new Malformed(1, "nested too deeply");
    } catch (YamlEngineException fault) {
      throw new Malformed(1, String.valueOf(fault.getMessage()).lines().findFirst().orElse(""));
    }
  }

  /** One step of a JSON pointer. */
  public static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private JsonValue value(Node node, String pointer, int line, int depth) throws Malformed {
    lines.put(pointer, line);
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar);
    }
    if (!seen.add(node)) {
      throw new Malformed(line, "anchors are not allowed; write the value out");
    }
    if (depth > DEEPEST) {
      throw new Malformed(line, "nested too deeply");
    }
    return node instanceof MappingNode mapping
        ? object(mapping, pointer, depth)
        : array((SequenceNode) node, pointer, depth);
  }

  private JsonObject object(MappingNode mapping, String pointer, int depth) throws Malformed {
    var builder = JSON.createObjectBuilder();
    var names = new HashSet<String>();
    for (NodeTuple member : mapping.getValue()) {
      var line = lineOf(member.getKeyNode());
      if (!(member.getKeyNode() instanceof ScalarNode key)) {
        throw new Malformed(line, "the name of a field must be a word");
      }
      if (!names.add(key.getValue())) {
        throw new Malformed(line, "the field “" + key.getValue() + "” stands here twice");
      }
      var place = pointer + "/" + escape(key.getValue());
      builder.add(key.getValue(), value(member.getValueNode(), place, line, depth + 1));
    }
    return builder.build();
  }

  private JsonArray array(SequenceNode sequence, String pointer, int depth) throws Malformed {
    var builder = JSON.createArrayBuilder();
    int index = 0;
    for (Node element : sequence.getValue()) {
      builder.add(value(element, pointer + "/" + index++, lineOf(element), depth + 1));
    }
    return builder.build();
  }

  private static JsonValue scalar(ScalarNode scalar) {
    var text = scalar.getValue();
    var tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return JsonValue.NULL;
    }
    if (tag.equals(Tag.BOOL)) {
      return Boolean.parseBoolean(text) ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if ((tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) && text.length() <= 30) {
      try {
        return JSON.createValue(new BigDecimal(text));
      } catch (NumberFormatException infinite) {
        return JSON.createValue(text);
      }
    }
    return JSON.createValue(text);
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
