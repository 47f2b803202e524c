package vn.thao.plugin.handbook;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import vn.thao.spi.Call;
import vn.thao.spi.Endpoint;
import vn.thao.spi.Refusal;
import vn.thao.spi.Reply;
import vn.thao.spi.Services;

/**
 * The newest editions for other pages of the agency: all, without what they say; with {@code
 * ?chapter=<code>} one of them whole, in both languages.
 */
final class ChaptersEndpoint implements Endpoint {

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "chapters";
  }

  @Override
  public String permission() {
    return HandbookPlugin.READ;
  }

  @Override
  public Reply answer(Call call, Services services) {
    var saves = new Saves(services);
    var code = call.parameter("chapter");
    if (code.isEmpty()) {
      return all(saves.newest());
    }
    return saves
        .newest(code)
        .map(save -> Reply.ok(whole(save)))
        .orElseGet(() -> Reply.refused(Refusal.of(HandbookPlugin.ID + ".refused.address")));
  }

  private static Reply all(List<Save> newest) {
    var chapters = Json.createArrayBuilder();
    newest.stream()
        .sorted(Comparator.comparing(Save::chapter))
        .forEach(save -> chapters.add(about(save).add("title", title(save))));
    return Reply.ok(Json.createObjectBuilder().add("chapters", chapters).build());
  }

  private static JsonObject title(Save save) {
    return Json.createObjectBuilder()
        .add("vi", save.content().vi().field(ChapterText.TITLE))
        .add("en", save.content().en().field(ChapterText.TITLE))
        .build();
  }

  private static jakarta.json.JsonObjectBuilder about(Save save) {
    return Json.createObjectBuilder()
        .add("code", save.chapter())
        .add("part", save.content().part())
        .add("place", save.content().place())
        .add("edition", save.edition())
        .add("published", save.publishedAt().toString());
  }

  private static JsonObject whole(Save save) {
    return about(save)
        .add("vi", save.content().vi().json())
        .add("en", save.content().en().json())
        .build();
  }
}
