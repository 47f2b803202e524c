package vn.thao.plugin.handbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.thao.spi.Services;

/** Chapters as pages show them. */
final class Shown {

  private Shown() {}

  static String facelet(String name) {
    return "/plugins/" + HandbookPlugin.ID + "/" + name + ".xhtml";
  }

  /** Its name, and the text that says it. */
  static Map<String, Object> part(String name) {
    return Map.of("name", name, "label", HandbookPlugin.ID + ".part." + name);
  }

  /** A line of a list. */
  static Map<String, Object> line(Save save, Locale language, Services services) {
    var text = save.content().in(language);
    var line = new LinkedHashMap<String, Object>();
    line.put("code", save.chapter());
    line.put("title", text.field(ChapterText.TITLE));
    line.put("responsible", text.field(ChapterText.RESPONSIBLE));
    line.put("steps", text.steps().size());
    line.put("edition", save.edition());
    line.put("published", Days.day(save.publishedAt()));
    line.put("due", save.isPublished() ? Days.dueSince(save.publishedAt(), services) : "");
    return line;
  }

  /** All that a chapter says. */
  static Map<String, Object> whole(Save save, Locale language, Services services) {
    var text = save.content().in(language);
    var shown = line(save, language, services);
    shown.put("part", part(save.content().part()));
    shown.put("foreign", language.getLanguage().equals("en") && !save.content().isTranslated());
    shown.put("situation", text.field(ChapterText.SITUATION));
    shown.put("steps", steps(text.steps()));
    shown.put("checks", text.checks());
    shown.put("wording", wording(text));
    shown.put("basis", text.field(ChapterText.BASIS));
    shown.put("body", Options.body(services));
    return shown;
  }

  private static List<Map<String, Object>> steps(List<Step> steps) {
    return IntStream.range(0, steps.size()).mapToObj(i -> steps.get(i).model(i + 1)).toList();
  }

  private static List<Map<String, Object>> wording(ChapterText text) {
    var shown = new ArrayList<Map<String, Object>>();
    for (var each : text.wording()) {
      shown.add(Map.of("heading", each.heading(), "lines", Lines.of(each.text())));
    }
    return shown;
  }
}
