package vn.thao.plugin.handbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thao.spi.Call;
import vn.thao.spi.Page;
import vn.thao.spi.Refusal;
import vn.thao.spi.Services;
import vn.thao.spi.View;

/** Where somebody else than the writers makes a draft the next edition. */
final class ReviewPage implements Page {

  @Override
  public String name() {
    return "review";
  }

  @Override
  public String permission() {
    return HandbookPlugin.PUBLISH;
  }

  @Override
  public View view(Call call, Services services) {
    var code = call.parameter("chapter");
    return code.isEmpty() ? list(call, services) : draft(code, call, services);
  }

  private static View list(Call call, Services services) {
    var drafts = new Saves(services).last().stream().filter(save -> !save.isPublished()).toList();
    var names = services.names(writers(drafts));
    var lines = new ArrayList<Map<String, Object>>();
    for (var draft : drafts) {
      var line = Shown.line(draft, call.language(), services);
      line.put("saved", Days.time(draft.savedAt()));
      line.put("by", names.getOrDefault(draft.savedBy(), ""));
      lines.add(line);
    }
    return new View(Shown.facelet("review"), Map.of("drafts", lines));
  }

  private static List<String> writers(List<Save> drafts) {
    return drafts.stream()
        .map(Save::savedBy)
        .filter(by -> !by.isEmpty())
        .distinct()
        .collect(Collectors.toList());
  }

  /** Null when there is no such chapter. */
  private static View draft(String code, Call call, Services services) {
    var saves = new Saves(services);
    var last = saves.last(code).orElse(null);
    if (last == null) {
      return null;
    }
    var editions = saves.editions(code);
    var model = new HashMap<String, Object>();
    model.put("code", code);
    model.put("save", last.number());
    model.put("waiting", !last.isPublished());
    model.put("saved", Days.time(last.savedAt()));
    model.put("by", services.names(writers(List.of(last))).getOrDefault(last.savedBy(), ""));
    model.put("next", editions.isEmpty() ? 1 : editions.get(0).number() + 1);
    model.put("chapter", Shown.whole(last, call.language(), services));
    return new View(
        Shown.facelet("approve"),
        model,
        last.content().in(call.language()).field(ChapterText.TITLE));
  }

  @Override
  public Optional<Refusal> submit(Call call, Services services) {
    var saves = new Saves(services);
    var last = saves.last(call.parameter("chapter")).orElse(null);
    if (last == null || last.isPublished()) {
      return Optional.of(refused("nothing-to-publish"));
    }
    if (!call.parameter("save").equals(String.valueOf(last.number()))) {
      return Optional.of(refused("written-on"));
    }
    if (saves.wrote(call.person(), last)) {
      return Optional.of(refused("own"));
    }
    return saves.publish(last, call.person(), services.clock().instant())
        ? Optional.empty()
        : Optional.of(refused("nothing-to-publish"));
  }

  private static Refusal refused(String why) {
    return Refusal.of(HandbookPlugin.ID + ".refused." + why);
  }
}
