package vn.thao.platform.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/**
 * Writes JSON as YAML that people like to read: one field a line, longer texts as blocks. What is
 * written is read back by {@link Yaml} as the very same JSON.
 */
public final class YamlText {

  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setUseUnicodeEncoding(true)
          .setSplitLines(false)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .build();

  private YamlText() {}

  public static String of(JsonValue value) {
    return new Dump(SETTINGS, new Blocks()).dumpToString(plain(value));
  }

  private static Object plain(JsonValue value) {
    if (value instanceof JsonObject object) {
      Map<String, Object> members = new LinkedHashMap<>();
      object.forEach((name, member) -> members.put(name, plain(member)));
      return members;
    } else if (value instanceof JsonArray list) {
      var members =
          new ArrayList<Object>(); // its own even when empty: what is shared gets an anchor
      list.forEach(member -> members.add(plain(member)));
      return members;
    } else if (value instanceof JsonString text) {
      return text.getString();
    } else if (value instanceof JsonNumber number) {
      return number.bigDecimalValue();
    }
    return value == JsonValue.NULL ? null : (Object) (value == JsonValue.TRUE);
  }

  private static final class Blocks extends StandardRepresenter {

    Blocks() {
      super(SETTINGS);
      representers.put(BigDecimal.class, this::number);
    }

    private Node number(Object value) {
      var number = (BigDecimal) value;
      return representScalar(number.scale() > 0 ? Tag.FLOAT : Tag.INT, number.toPlainString());
    }

    /** A block can't begin with a space, nor hold one before the end of a line, and stay simple. */
    @Override
    protected Node representScalar(Tag tag, String value, ScalarStyle style) {
      var block =
          tag.equals(Tag.STR)
              && value.strip().contains("\n")
              && !value.startsWith(" ")
              && !value.startsWith("\n")
              && !value.contains(" \n")
              && !value.contains("\t");
      return super.representScalar(tag, value, block ? ScalarStyle.LITERAL : style);
    }
  }
}
