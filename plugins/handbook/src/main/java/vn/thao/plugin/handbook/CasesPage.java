package vn.thao.plugin.handbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thao.spi.Call;
import vn.thao.spi.Page;
import vn.thao.spi.Refusal;
import vn.thao.spi.Services;
import vn.thao.spi.View;

/** The handbook put to use: the steps of a chapter ticked off, by one or by several at once. */
final class CasesPage implements Page {

  @Override
  public String name() {
    return "cases";
  }

  @Override
  public String permission() {
    return HandbookPlugin.HANDLE;
  }

  @Override
  public View view(Call call, Services services) {
    var id = call.parameter("case");
    if (!id.isEmpty()) {
      var incident = new Incidents(services).of(id);
      return incident.isPresent()
          ? incident(incident.get(), call, services)
          : start(call.parameter("chapter"), id, call, services);
    }
    var chapter = call.parameter("start");
    return chapter.isEmpty()
        ? list(call, services)
        : start(chapter, UUID.randomUUID().toString(), call, services);
  }

  private static View list(Call call, Services services) {
    var titles = new HashMap<String, String>();
    var chapters = new ArrayList<Map<String, Object>>();
    new Saves(services)
        .newest().stream()
            .sorted(
                Comparator.comparingInt((Save save) -> Chapter.PARTS.indexOf(save.content().part()))
                    .thenComparingInt(save -> save.content().place()))
            .forEach(
                save -> {
                  var line = Shown.line(save, call.language(), services);
                  titles.put(save.chapter(), (String) line.get("title"));
                  chapters.add(line);
                });
    var open = new ArrayList<Map<String, Object>>();
    var closed = new ArrayList<Map<String, Object>>();
    for (var each : new Incidents(services).with(call.person())) {
      (each.isOpen() ? open : closed)
          .add(
              Map.of(
                  "id",
                  each.id(),
                  "title",
                  each.title(),
                  "chapter",
                  titles.getOrDefault(each.chapter(), each.chapter()),
                  "opened",
                  Days.time(each.openedAt()),
                  "closed",
                  Days.time(each.closedAt())));
    }
    return new View(
        Shown.facelet("cases"), Map.of("open", open, "closed", closed, "chapters", chapters));
  }

  /** Null when there is no such chapter. */
  private static View start(String chapter, String id, Call call, Services services) {
    var edition = new Saves(services).newest(chapter);
    if (edition.isEmpty()) {
      return null;
    }
    return new View(
        Shown.facelet("start"),
        Map.of(
            "id",
            id,
            "chapter",
            Shown.line(edition.get(), call.language(), services),
            "longest",
            Incident.LONGEST_TITLE,
            "title",
            call.parameter("title")),
        services.text(call.language(), HandbookPlugin.ID + ".start"));
  }

  private static View incident(Incident incident, Call call, Services services) {
    var save = new Saves(services).edition(incident.chapter(), incident.edition()).orElseThrow();
    var marks = new Incidents(services).marks(incident.id());
    var names = services.names(people(incident, marks));
    var items = new CaseItems(save.content(), call.language(), marks, names);
    var model = new HashMap<String, Object>();
    model.put("id", incident.id());
    model.put("open", incident.isOpen());
    model.put("openedAt", Days.time(incident.openedAt()));
    model.put("openedBy", names.getOrDefault(incident.openedBy(), ""));
    model.put("closedAt", Days.time(incident.closedAt()));
    model.put("closedBy", names.getOrDefault(incident.closedBy(), ""));
    model.put("idle", incident.ending().equals(Incident.IDLE));
    model.put("now", Days.time(services.clock().instant()));
    model.put("chapter", Shown.whole(save, call.language(), services));
    model.put("steps", items.steps());
    model.put("checks", items.checks());
    model.put("done", items.done());
    model.put("all", items.all());
    model.put("next", incident.isOpen() ? items.next() : List.of());
    return new View(Shown.facelet("case"), model, incident.title());
  }

  private static Set<String> people(Incident incident, Map<Integer, Mark> marks) {
    var people = new HashSet<>(Set.of(incident.openedBy()));
    people.add(incident.closedBy());
    marks.values().forEach(mark -> people.add(mark.by()));
    people.remove("");
    return people;
  }

  @Override
  public Optional<Refusal> submit(Call call, Services services) {
    if (call.person().isEmpty()) {
      return Optional.of(refused("no-person"));
    }
    var id = call.parameter("case");
    if (!id.matches("[0-9a-f-]{36}")) {
      return Optional.of(refused("address"));
    }
    var incidents = new Incidents(services);
    var incident = incidents.of(id).orElse(null);
    if (call.parameter("do").equals("open")) {
      return incident == null ? open(incidents, id, call, services) : Optional.empty();
    }
    if (incident == null || !incident.isOpen()) {
      return Optional.of(refused(incident == null ? "address" : "closed"));
    }
    if (call.parameter("do").equals("close")) {
      incidents.close(id, call.person(), services.clock().instant());
      return Optional.empty();
    }
    return mark(incidents, incident, call, services);
  }

  private static Optional<Refusal> open(
      Incidents incidents, String id, Call call, Services services) {
    var title = Lines.clean(call.parameter("title")).replaceAll("\\s+", " ");
    if (title.isEmpty() || title.length() > Incident.LONGEST_TITLE) {
      return Optional.of(refused("title", Incident.LONGEST_TITLE));
    }
    var edition = new Saves(services).newest(call.parameter("chapter"));
    if (edition.isEmpty()) {
      return Optional.of(refused("address"));
    }
    incidents.open(id, edition.get(), title, call.person(), services.clock().instant());
    return Optional.empty();
  }

  /** What two do at once to the same end is done; what goes against another’s mark is refused. */
  private static Optional<Refusal> mark(
      Incidents incidents, Incident incident, Call call, Services services) {
    var item = call.parameter("item");
    var turn = call.parameter("turn");
    var save = new Saves(services).edition(incident.chapter(), incident.edition()).orElseThrow();
    if (!item.matches("\\d{1,3}")
        || !turn.matches("\\d{1,4}")
        || Integer.parseInt(item) < 1
        || Integer.parseInt(item) > save.content().items()
        || Integer.parseInt(turn) < 1) {
      return Optional.of(refused("address"));
    }
    int number = Integer.parseInt(item);
    int wanted = Integer.parseInt(turn);
    var before = incidents.marks(incident.id()).get(number);
    int last = before == null ? 0 : before.turn();
    boolean made =
        last + 1 == wanted
            && incidents.mark(
                incident.id(), number, wanted, call.person(), services.clock().instant());
    if (made) {
      return Optional.empty();
    }
    var now = incidents.marks(incident.id()).get(number);
    return now != null && now.isTick() == (wanted % 2 == 1)
        ? Optional.empty()
        : Optional.of(refused("marked-otherwise"));
  }

  private static Refusal refused(String why, Object... arguments) {
    return Refusal.of(HandbookPlugin.ID + ".refused." + why, arguments);
  }
}
