package vn.thao.plugin.file;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thao.spi.Acknowledgement;
import vn.thao.spi.ActivityType;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.Definition;
import vn.thao.spi.Event;
import vn.thao.spi.Lenient;
import vn.thao.spi.LocalText;
import vn.thao.spi.Problem;
import vn.thao.spi.Refusal;
import vn.thao.spi.Start;
import vn.thao.spi.Step;
import vn.thao.spi.View;
import vn.thao.spi.Viewer;

/**
 * A document to take away. The one event is {@code Received {how}}: {@code downloaded} when the
 * page's script saw the link pressed, {@code confirmed} when somebody says so; either completes the
 * activity. The state is <code>{"received":{"participant":"time", …}}</code>.
 */
public final class FileActivity implements ActivityType {

  static final String ID = "thao.file";
  static final String RECEIVED = "Received";
  private static final Acknowledgement RUN =
      new Acknowledgement(RECEIVED, "received", ID + ".not-understood", ID + ".received-already");
  private static final String FACELET = "/plugins/thao-file/play.xhtml";
  private static final List<String> KINDS = List.of("pdf", "docx", "xlsx");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Contract contract() {
    return Contract.of(
        Field.of("body", Kind.MARKDOWN),
        Field.of("label", Kind.TEXT).mandatory(),
        Field.of("file", Kind.MEDIA).mandatory());
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    var problems = new ArrayList<Problem>();
    if (LocalText.of(definition, "label", Locale.ROOT).isBlank()) {
      String place = definition.containsKey("label") ? "/label" : "";
      problems.add(Problem.at(place, ID + ".label-empty"));
    }
    if (!KINDS.contains(kind(file(definition)))) {
      String place = definition.containsKey("file") ? "/file" : "";
      problems.add(Problem.at(place, ID + ".file-kind", String.join(", ", KINDS)));
    }
    return problems;
  }

  @Override
  public Step begin(Definition definition, Start start) {
    return RUN.begin();
  }

  @Override
  public Optional<Refusal> accept(Definition definition, JsonObject state, Event event) {
    return RUN.accept(state, event);
  }

  @Override
  public Step apply(Definition definition, JsonObject state, Event event) {
    return RUN.apply(state, event);
  }

  @Override
  public View view(Definition definition, JsonObject state, Viewer viewer) {
    JsonObject body = definition.body();
    String file = file(body);
    return new View(
        FACELET,
        Map.of(
            "text", LocalText.of(body, "body", viewer.language()),
            "label", LocalText.of(body, "label", viewer.language()),
            "file", file,
            "kind", kind(file).toUpperCase(Locale.ROOT),
            "at", RUN.at(state, viewer.participant())));
  }

  /** Without the folder, which the page knows. */
  private static String file(JsonObject definition) {
    return Lenient.text(definition, "file").replaceFirst("^media/", "");
  }

  private static String kind(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
