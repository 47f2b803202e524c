package vn.thao.content.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thao.content.entity.PartField;
import vn.thao.platform.control.Yaml;
import vn.thao.platform.control.YamlText;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;

class PartTest {

  private static final Contract ALL =
      Contract.of(
          Field.of("text", Kind.MARKDOWN).mandatory(),
          Field.of("right", Kind.BOOLEAN),
          Field.of("answer", Kind.BOOLEAN).mandatory(),
          Field.of("value", Kind.NUMBER),
          Field.choice("in", "absolute", "percent"),
          Field.of("clauses", Kind.CLAUSE).list(),
          Field.of("extra", Kind.TEXT).list(),
          Field.group(
                  "nodes",
                  Field.of("id", Kind.CODE),
                  Field.group("choices", Field.of("points", Kind.NUMBER)).list())
              .list());

  static java.util.stream.Stream<Path> courses() throws IOException {
    return ShippedCoursesTest.courses();
  }

  /** Whatever a shipped course says is written so that it reads as the same. */
  @ParameterizedTest
  @MethodSource("courses")
  void whatIsWrittenReadsAsTheSame(Path course) throws Exception {
    var source = PackageSource.folder(course);
    for (var path : source.files().keySet()) {
      if (path.endsWith(".yaml")) {
        var root = Yaml.read(source.text(path).orElseThrow()).root();
        assertThat(Yaml.read(YamlText.of(root)).root()).as(path).isEqualTo(root);
      }
    }
  }

  /** The form of every part, sent as it was drawn, changes no byte of the package. */
  @ParameterizedTest
  @MethodSource("courses")
  void formSentUnchangedLeavesThePackageToTheByte(Path course) throws Exception {
    var source = PackageSource.folder(course);
    var known = FakeTypes.known(java.util.Set.of(), java.util.Set.of());
    var modules = new PackagePart(source, "").course().getJsonArray("modules");
    sendUnchanged(source, "", known);
    for (int m = 0; m < modules.size(); m++) {
      sendUnchanged(source, "/modules/" + m, known);
      for (int a = 0; a < modules.getJsonObject(m).getJsonArray("activities").size(); a++) {
        var at = "/modules/" + m + "/activities/" + a;
        sendUnchanged(source, at, known);
        for (int i = 0; i < new PackagePart(source, at).items().size(); i++) {
          sendUnchanged(source, at + "/items/" + i, known);
        }
      }
    }
  }

  private static void sendUnchanged(PackageSource source, String at, Known known) {
    var part = new PackagePart(source, at);
    var shape = PartShape.of(part, known);
    var said = new HashMap<String, String>();
    shape.fields(part.values(), List.of()).forEach(fields -> say(fields, said));
    var sent = shape.read(part.values(), said);
    assertThat(sent).as(at).isEqualTo(part.values());
    assertThat(part.with(sent).hash()).as(at).isEqualTo(source.hash());
  }

  /** Nothing comes from what the form carries: the fields alone give the same course. */
  @ParameterizedTest
  @MethodSource("courses")
  void fieldsAloneSayEverything(Path course) throws Exception {
    var root = new PackagePart(PackageSource.folder(course), "").course();
    assertThat(rebuilt(PackageReader.SHAPE, root)).isEqualTo(root);
  }

  @Test
  void fieldsOfEveryKindSayEverything() {
    var values =
        json(
            "{'text':{'vi':'Dòng một\\n"
                + "\\n"
                + "- hai','en':'One'},'right':true,'answer':false,"
                + "'value':-1.50,'in':'percent','clauses':['a/1','b'],'extra':[{'vi':'x','en':'y'},"
                + "'24'],'nodes':[{'id':'n1','choices':[{'points':10},{'points':0}]},{'id':'n2'}]}");
    assertThat(rebuilt(ALL, values)).isEqualTo(values);
  }

  @Test
  void whatTheFormDoesNotKnowStays() {
    var values = json("{'text':'a','colour':'red','nodes':[{'id':'a','shape':[1]},{'id':'b'}]}");
    var said = said(ALL, values);
    said.put("/text|vi", "mới");
    said.put("/nodes/1/id", "c");
    assertThat(new PartWriter(said).object(ALL, values, ""))
        .isEqualTo(
            json("{'text':'mới','colour':'red','nodes':[{'id':'a','shape':[1]},{'id':'c'}]}"));
  }

  /** An entry keeps what belongs to it wherever it is moved. */
  @Test
  void entriesAreAddedMovedAndRemoved() {
    var values = json("{'meta':{},'definition':{'nodes':[{'id':'a','shape':1},{'id':'b'}]}}");
    var shape = shape();
    assertThat(nodes(ListOrder.of("down:/definition/nodes/0", shape, values)))
        .isEqualTo(json("{'n':[{'id':'b'},{'id':'a','shape':1}]}").get("n"));
    assertThat(nodes(ListOrder.of("add:/definition/nodes", shape, values)))
        .isEqualTo(json("{'n':[{'id':'a','shape':1},{'id':'b'},{'id':'c'}]}").get("n"));
    assertThat(nodes(ListOrder.of("remove:/definition/nodes/0", shape, values)))
        .isEqualTo(json("{'n':[{'id':'b'}]}").get("n"));
    assertThat(nodes(ListOrder.of("add:/definition/nodes/1/choices", shape, values)))
        .isEqualTo(json("{'n':[{'id':'a','shape':1},{'id':'b','choices':[{}]}]}").get("n"));
  }

  @ParameterizedTest
  @CsvSource({
    "up:/definition/nodes/0",
    "down:/definition/nodes/1",
    "remove:/definition/nodes/7",
    "add:/definition/text",
    "add:/elsewhere/nodes",
    "drop:/definition/nodes/0",
    "''"
  })
  void ordersThatMakeNoSenseChangeNothing(String order) {
    var values = json("{'meta':{},'definition':{'nodes':[{'id':'a'},{'id':'b'}]}}");
    assertThat(ListOrder.of(order, shape(), values)).isEqualTo(values);
  }

  @Test
  void aNumberThatIsNoneStaysAsTyped() {
    var said = new HashMap<>(Map.of("/value", "mười"));
    assertThat(new PartWriter(said).object(ALL, JsonValue.EMPTY_JSON_OBJECT, ""))
        .isEqualTo(json("{'value':'mười'}"));
    said.put("/value", "1,5");
    assertThat(new PartWriter(said).object(ALL, JsonValue.EMPTY_JSON_OBJECT, ""))
        .isEqualTo(json("{'value':1.5}"));
  }

  @ParameterizedTest
  @CsvSource({"/modules/9", "/modules/0/activities/5", "/etc", "/modules/0/items/0"})
  void partsThatAreNotThereAreNotFound(String at) {
    var source = small();
    assertThatThrownBy(() -> new PackagePart(source, at).values()).isInstanceOf(NotFound.class);
  }

  @Test
  void aCourseGrowsAndShrinks() {
    var grown = new OutlineChange(small()).withModule(new LocalName("Đạo đức", "Ethics"));
    assertThat(new PackagePart(grown, "/modules/1").folder()).isEqualTo("02-dao-duc");
    var page = new OutlineChange(grown);
    grown =
        page.withActivity(
            "/modules/1",
            "thao.page",
            Contract.of(Field.of("body", Kind.MARKDOWN)),
            new LocalName("Bài đọc", "Reading"));
    assertThat(grown.files())
        .containsKeys("modules/02-dao-duc/lesson.md", "en/modules/02-dao-duc/lesson.md");
    var again = new OutlineChange(grown).arranged("/modules/1", "up");
    assertThat(new PackagePart(again, "/modules/0").folder()).isEqualTo("02-dao-duc");
    var shrunk = new OutlineChange(again).arranged("/modules/0", "remove");
    assertThat(shrunk.files().keySet()).isEqualTo(small().files().keySet());
    assertThat(new PackagePart(shrunk, "").course())
        .isEqualTo(new PackagePart(small(), "").course());
  }

  private static PackageSource small() {
    var course =
        "# kept\ncode: A\ntitle: {vi: A, en: A}\nmodules:\n"
            + "  - {folder: 01-a, title: {vi: B, en: B}, activities: []}\n";
    return PackageSource.of("a", Map.of("course.yaml", course.getBytes(StandardCharsets.UTF_8)));
  }

  private static PartShape shape() {
    return new PartShape(List.of(new PartShape.Section("/definition", "x", ALL, "file.yaml", "")));
  }

  private static JsonValue nodes(JsonObject values) {
    return values.getJsonObject("definition").get("nodes");
  }

  private static JsonObject rebuilt(Contract contract, JsonObject values) {
    return new PartWriter(said(contract, values)).object(contract, JsonValue.EMPTY_JSON_OBJECT, "");
  }

  private static Map<String, String> said(Contract contract, JsonObject values) {
    var said = new HashMap<String, String>();
    say(new PartReader(Map.of()).fields(contract, values, "", "x"), said);
    return said;
  }

  /** What a browser sends of the fields. */
  private static void say(List<PartField> fields, Map<String, String> said) {
    for (var field : fields) {
      switch (field.look()) {
        case "TEXT", "MARKDOWN" -> {
          said.put(field.name() + "|vi", field.value());
          said.put(field.name() + "|en", field.english());
        }
        case "GROUP" -> say(field.fields(), said);
        case "ENTRIES" -> {
          said.put(field.name() + "|list", "1");
          for (var entry : field.entries()) {
            said.put(entry.name() + "|was", String.valueOf(entry.was()));
            say(entry.fields(), said);
          }
        }
        case "CHECK" -> said.put(field.name(), field.isChecked() ? "true" : "false");
        case "KEPT" -> {}
        default -> said.put(field.name(), field.value());
      }
    }
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readObject();
    }
  }
}
