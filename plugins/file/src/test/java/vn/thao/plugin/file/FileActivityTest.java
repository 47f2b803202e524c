package vn.thao.plugin.file;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.thao.spi.ActivityType;
import vn.thao.spi.ActivityTypeContract;
import vn.thao.spi.Definition;
import vn.thao.spi.Fact;
import vn.thao.spi.Viewer;

class FileActivityTest extends ActivityTypeContract {

  private static final JsonObject FORM =
      json("{'body': 'Đọc', 'label': {'vi': 'Phiếu', 'en': 'Form'}, 'file': 'media/phieu.PDF'}");
  private static final JsonObject NOTHING = json("{}");

  @Override
  protected ActivityType type() {
    return new FileActivity();
  }

  @Override
  protected List<JsonObject> sound() {
    return List.of(FORM, json("{'label': 'x', 'file': 'x.xlsx'}"));
  }

  @Override
  protected List<Unsound> unsound() {
    return List.of(
        unsound("nothing", NOTHING, "", "thao.file.label-empty"),
        unsound(
            "no name", json("{'label': ' ', 'file': 'x.pdf'}"), "/label", "thao.file.label-empty"),
        unsound("a page", json("{'label': 'x', 'file': 'x.html'}"), "/file", "thao.file.file-kind"),
        unsound("no file", json("{'label': 'x'}"), "", "thao.file.file-kind"));
  }

  @Override
  protected List<Run> runs() {
    return List.of(
        run("downloaded", FORM)
            .isRefused("Read", NOTHING, "thao.file.not-understood")
            .sends("Received", json("{'how': 'downloaded'}"), new Fact.Completed(LEARNER))
            .isRefused("Received", json("{'how': 'confirmed'}"), "thao.file.received-already")
            .core("TimerFired", NOTHING),
        run("confirmed", FORM).sends("Received", NOTHING, new Fact.Completed(LEARNER)));
  }

  @Test
  void pageIsToldKindAndName() {
    var viewer = new Viewer("p1", "learner", Locale.ENGLISH, 0, false);
    assertThat(type().view(Definition.of(FORM), NOTHING, viewer).model())
        .containsEntry("file", "phieu.PDF")
        .containsEntry("kind", "PDF")
        .containsEntry("label", "Form")
        .containsEntry("at", "");
  }
}
