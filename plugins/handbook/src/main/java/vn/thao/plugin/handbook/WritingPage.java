package vn.thao.plugin.handbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thao.spi.Call;
import vn.thao.spi.Page;
import vn.thao.spi.Refusal;
import vn.thao.spi.Services;
import vn.thao.spi.View;

/**
 * Where chapters are written. Whoever saves says which save they began from: when another has saved
 * meanwhile, nothing is kept, they are told by whom, and both texts stand on the page.
 */
final class WritingPage implements Page {

  private static final List<String> LANGUAGES = List.of("vi", "en");

  @Override
  public String name() {
    return "write";
  }

  @Override
  public String permission() {
    return HandbookPlugin.WRITE;
  }

  @Override
  public View view(Call call, Services services) {
    if (!call.parameter("new").isEmpty()) {
      return form("c-" + UUID.randomUUID().toString().substring(0, 13), null, call, services);
    }
    var code = call.parameter("edit");
    if (code.isEmpty()) {
      return list(call, services);
    }
    var last = new Saves(services).last(code);
    return last.isEmpty() && !isTyped(call) ? null : form(code, last.orElse(null), call, services);
  }

  private static boolean isTyped(Call call) {
    return call.parameters().containsKey("base");
  }

  private static View list(Call call, Services services) {
    var saves = new Saves(services);
    var last = new ArrayList<>(saves.last());
    last.sort(
        Comparator.comparingInt((Save save) -> Chapter.PARTS.indexOf(save.content().part()))
            .thenComparingInt(save -> save.content().place())
            .thenComparing(Save::chapter));
    var names =
        services.names(
            last.stream()
                .map(Save::savedBy)
                .filter(by -> !by.isEmpty())
                .collect(Collectors.toSet()));
    var lines = new ArrayList<Map<String, Object>>();
    for (var save : last) {
      var line = new LinkedHashMap<>(Shown.line(save, call.language(), services));
      line.put("part", Shown.part(save.content().part()));
      line.put("draft", !save.isPublished());
      line.put("saved", Days.time(save.savedAt()));
      line.put("by", names.getOrDefault(save.savedBy(), ""));
      lines.add(line);
    }
    return new View(Shown.facelet("write"), Map.of("chapters", lines));
  }

  /**
   * @param last null for a chapter that has never been saved
   */
  private static View form(String code, Save last, Call call, Services services) {
    boolean typed = isTyped(call);
    var stored = last == null ? null : last.content();
    var model = new HashMap<String, Object>();
    model.put("code", code);
    model.put("base", last == null ? 0 : last.number());
    model.put("parts", Chapter.PARTS.stream().map(Shown::part).toList());
    model.put(
        "part",
        typed ? call.parameter("part") : stored == null ? Chapter.PARTS.get(0) : stored.part());
    model.put(
        "place",
        typed ? call.parameter("place") : String.valueOf(stored == null ? 50 : stored.place()));
    boolean overtaken =
        typed && last != null && !call.parameter("base").equals(String.valueOf(last.number()));
    model.put("overtaken", overtaken);
    var fields = new ArrayList<Map<String, Object>>();
    for (var name : ChapterText.LONGEST.keySet()) {
      fields.add(field(name, stored, overtaken, call));
    }
    model.put("fields", fields);
    model.put("edition", last == null ? 0 : last.edition());
    if (last != null) {
      model.put("saved", Days.time(last.savedAt()));
      model.put("by", services.names(people(last)).getOrDefault(last.savedBy(), ""));
      model.put("chapter", Shown.whole(last, call.language(), services));
    }
    var title = last == null ? "" : stored.in(call.language()).field(ChapterText.TITLE);
    var heading =
        title.isEmpty() ? services.text(call.language(), HandbookPlugin.ID + ".new") : title;
    return new View(Shown.facelet("edit"), model, heading);
  }

  private static List<String> people(Save save) {
    return save.savedBy().isEmpty() ? List.of() : List.of(save.savedBy());
  }

  private static Map<String, Object> field(
      String name, Chapter stored, boolean overtaken, Call call) {
    var both = new ArrayList<Map<String, Object>>();
    for (var language : LANGUAGES) {
      var text = stored == null ? null : language.equals("vi") ? stored.vi() : stored.en();
      var kept = text == null ? "" : text.field(name);
      var value = isTyped(call) ? call.parameter(language + "." + name) : kept;
      both.add(
          Map.of(
              "language",
              language,
              "label",
              HandbookPlugin.ID + ".in." + language,
              "value",
              value,
              "other",
              overtaken && !Lines.clean(value).equals(kept) ? kept : "",
              "differs",
              overtaken && !Lines.clean(value).equals(kept)));
    }
    return Map.of(
        "name",
        name,
        "label",
        HandbookPlugin.ID + ".field." + name,
        "help",
        HandbookPlugin.ID + ".field." + name + ".help",
        "longest",
        ChapterText.LONGEST.get(name),
        "short",
        name.equals(ChapterText.TITLE) || name.equals(ChapterText.RESPONSIBLE),
        "both",
        both);
  }

  @Override
  public Optional<Refusal> submit(Call call, Services services) {
    var code = call.parameter("edit");
    var base = call.parameter("base");
    if (!code.matches("[a-z0-9-]{1,40}") || !base.matches("\\d{1,6}")) {
      return Optional.of(Refusal.of(HandbookPlugin.ID + ".refused.address"));
    }
    var place = call.parameter("place");
    var chapter =
        new Chapter(
            call.parameter("part"),
            place.matches("\\d{1,2}") ? Integer.parseInt(place) : 0,
            ChapterText.of(name -> call.parameter("vi." + name)),
            ChapterText.of(name -> call.parameter("en." + name)));
    var wrong = chapter.refusal();
    if (wrong.isPresent()) {
      return wrong;
    }
    var saves = new Saves(services);
    var now = services.clock().instant();
    return saves.save(code, Integer.parseInt(base), chapter, call.person(), now)
        ? Optional.empty()
        : overtaken(saves, code, chapter, call, services);
  }

  /** Nothing when the form was merely sent twice. */
  private static Optional<Refusal> overtaken(
      Saves saves, String code, Chapter mine, Call call, Services services) {
    var last = saves.last(code);
    if (last.isEmpty() || last.get().content().equals(mine)) {
      return Optional.empty();
    }
    var by = services.names(people(last.get())).get(last.get().savedBy());
    var somebody = services.text(call.language(), HandbookPlugin.ID + ".somebody");
    return Optional.of(
        Refusal.of(
            HandbookPlugin.ID + ".refused.overtaken",
            by == null ? somebody : by,
            Days.time(last.get().savedAt())));
  }
}
