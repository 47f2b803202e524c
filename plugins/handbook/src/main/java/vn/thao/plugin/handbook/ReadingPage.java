package vn.thao.plugin.handbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.spi.Call;
import vn.thao.spi.Page;
import vn.thao.spi.Services;
import vn.thao.spi.View;

/** The handbook: its chapters by part, and each in its newest or an earlier edition. */
final class ReadingPage implements Page {

  @Override
  public String name() {
    return "handbook";
  }

  @Override
  public String permission() {
    return HandbookPlugin.READ;
  }

  @Override
  public View view(Call call, Services services) {
    var chapter = call.parameter("chapter");
    return chapter.isEmpty() ? list(call, services) : chapter(chapter, call, services);
  }

  private static View list(Call call, Services services) {
    var words = call.parameter("words").strip();
    var parts = new LinkedHashMap<String, List<Map<String, Object>>>();
    Chapter.PARTS.forEach(part -> parts.put(part, new ArrayList<>()));
    new Saves(services)
        .newest().stream()
            .filter(save -> save.content().has(words))
            .sorted(
                Comparator.comparingInt((Save save) -> save.content().place())
                    .thenComparing(Save::chapter))
            .forEach(
                save ->
                    parts
                        .get(save.content().part())
                        .add(Shown.line(save, call.language(), services)));
    parts.values().removeIf(List::isEmpty);
    var found = new ArrayList<Map<String, Object>>();
    parts.forEach(
        (part, chapters) -> found.add(Map.of("part", Shown.part(part), "chapters", chapters)));
    return new View(
        Shown.facelet("handbook"),
        Map.of("words", words, "parts", found, "body", Options.body(services)));
  }

  /** Null when there is no such edition. */
  private static View chapter(String code, Call call, Services services) {
    var saves = new Saves(services);
    var asked = call.parameter("edition");
    var found =
        asked.matches("\\d{1,6}")
            ? saves.edition(code, Integer.parseInt(asked))
            : saves.newest(code);
    if (found.isEmpty()) {
      return null;
    }
    var save = found.get();
    var editions = saves.editions(code);
    var model = new HashMap<String, Object>();
    model.put("chapter", Shown.whole(save, call.language(), services));
    model.put("earlier", editions.get(0).number() != save.edition());
    model.put(
        "editions",
        editions.stream()
            .map(
                each ->
                    Map.of(
                        "number",
                        each.number(),
                        "published",
                        Days.day(each.publishedAt()),
                        "here",
                        each.number() == save.edition()))
            .toList());
    return new View(
        Shown.facelet("chapter"),
        model,
        save.content().in(call.language()).field(ChapterText.TITLE));
  }
}
