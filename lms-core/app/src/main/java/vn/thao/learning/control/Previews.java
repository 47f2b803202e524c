package vn.thao.learning.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vn.thao.content.control.Drafts;
import vn.thao.content.entity.ActivityDraft;
import vn.thao.content.entity.ItemDraft;
import vn.thao.content.entity.ModuleDraft;
import vn.thao.content.entity.VersionRow;
import vn.thao.extensions.control.Extensions;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.learning.entity.ClientEvent;
import vn.thao.learning.entity.Preview;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.spi.ActivityType;
import vn.thao.spi.Definition;
import vn.thao.spi.DrawnItem;
import vn.thao.spi.Event;
import vn.thao.spi.Fact;
import vn.thao.spi.Participant;
import vn.thao.spi.Start;
import vn.thao.spi.Viewer;

/**
 * Plays any version, drafts too, as a learner would (xem thử). A type is a pure reducer, so what is
 * played lives in memory only: no run, no event, no evidence of anybody. After half an hour, a
 * change of the files or a restart of the server it begins anew.
 */
@ApplicationScoped
public class Previews {

  private static final SecureRandom SEEDS = new SecureRandom();
  private static final String LEARNER = "1";
  private static final int TIMERS = 8;

  private final Cache<Key, Played> played =
      Caffeine.newBuilder().maximumSize(300).expireAfterAccess(Duration.ofMinutes(30)).build();
  private final Cache<String, List<ModuleDraft>> contents =
      Caffeine.newBuilder().maximumSize(8).expireAfterAccess(Duration.ofMinutes(5)).build();

  @Inject Drafts drafts;
  @Inject Extensions extensions;
  @Inject Grading grading;
  @Inject CurrentUser user;
  @Inject Clock clock;

  private record Key(long person, long version, String path) {}

  private record Played(
      String hash, Definition definition, JsonObject state, long position, boolean closed) {}

  private record Opened(
      VersionRow version, String folder, ActivityDraft activity, ActivityType type, Key key) {}

  /** The way through the version. */
  @Requires({Permission.AUTHOR, Permission.REVIEW})
  public Preview.Outline outline(long versionId, Locale language) {
    var version = drafts.version(versionId);
    var stops = new ArrayList<Preview.Stop>();
    for (var module : modules(version)) {
      for (var activity : module.activities()) {
        stops.add(
            new Preview.Stop(
                module.folder() + "/" + activity.code(),
                module.title().in(language),
                activity.title().in(language),
                activity.type(),
                activity.items().size()));
      }
    }
    return new Preview.Outline(version, stops);
  }

  /**
   * What the learner would see now.
   *
   * @param path {@code <module folder>/<code>}
   * @param begin to start what waits for a word, as a test does
   */
  @Requires({Permission.AUTHOR, Permission.REVIEW})
  public Preview view(long versionId, String path, int place, boolean begin, Locale language) {
    var opened = open(versionId, path);
    return extensions.onTrial(() -> view(opened, place, begin, language));
  }

  private Preview view(Opened opened, int place, boolean begin, Locale language) {
    var waits = opened.activity().definition().getInt("draw", 0) > 0;
    var now = known(opened);
    if (now == null && waits && !begin) {
      return new Preview(opened.version(), opened.folder(), opened.activity(), null, false);
    }
    try {
      now = afterTimers(opened, now == null ? begun(opened) : now);
      var viewer = new Viewer(LEARNER, opened.type().actor(), language, place, now.closed());
      var view = opened.type().view(now.definition(), now.state(), viewer);
      return new Preview(opened.version(), opened.folder(), opened.activity(), view, now.closed());
    } catch (PluginUnavailable lack) {
      throw lack.getCause() == null ? lack : broken(lack.getCause());
    } catch (RuntimeException | LinkageError broken) {
      throw broken(broken);
    }
  }

  private static Refused broken(Throwable broken) {
    return new Refused("preview.broken", broken.toString());
  }

  /** Every question of the activity's pool with its key and all feedback. */
  @Requires({Permission.AUTHOR, Permission.REVIEW})
  public List<Preview.Question> questions(long versionId, String path, Locale language) {
    return open(versionId, path).activity().items().stream()
        .map(item -> extensions.onTrial(() -> question(item, language)))
        .toList();
  }

  private Preview.Question question(ItemDraft item, Locale language) {
    var clauses = strings(item.definition().get("clauses"));
    try {
      var type = extensions.question(item.type());
      var key = type.key(item.definition());
      var viewer = new Viewer("", "reviewer", language, 0, true);
      var view = type.view(item.definition(), type.begin(item.definition(), 0), key, viewer);
      return new Preview.Question(item.code(), item.competency(), type.facelet(), view, clauses);
    } catch (PluginUnavailable lack) {
      var facelet = lack.getCause() == null ? PluginUnavailable.FACELET : "";
      return new Preview.Question(item.code(), item.competency(), facelet, lack.model(), clauses);
    } catch (RuntimeException | LinkageError broken) {
      return new Preview.Question(item.code(), item.competency(), "", Map.of(), clauses);
    }
  }

  private static List<String> strings(Object value) {
    return value instanceof JsonArray list
        ? list.stream()
            .filter(JsonString.class::isInstance)
            .map(each -> ((JsonString) each).getString())
            .toList()
        : List.of();
  }

  /** An event of the pretended learner. */
  @Requires({Permission.AUTHOR, Permission.REVIEW})
  public void send(long versionId, String path, String kind, JsonObject payload) {
    var size = payload.toString().getBytes(StandardCharsets.UTF_8).length;
    if (size > ClientEvent.LARGEST_PAYLOAD || Event.isReserved(kind)) {
      throw new Refused("run.not-understood");
    }
    var opened = open(versionId, path);
    extensions.onTrial(() -> send(opened, kind, payload));
  }

  private Played send(Opened opened, String kind, JsonObject payload) {
    var earlier = known(opened);
    var now = afterTimers(opened, earlier == null ? begun(opened) : earlier);
    if (now.closed()) {
      throw new Refused("run.closed");
    }
    var event = event(opened, now, LEARNER, kind, payload);
    var refusal = opened.type().accept(now.definition(), now.state(), event);
    if (refusal.isPresent()) {
      throw new Refused(refusal.get().key(), refusal.get().arguments().toArray());
    }
    var after = graded(opened, applied(opened, now, event));
    played.put(opened.key(), after);
    return after;
  }

  /** Forgets what was played, so that the next look begins it anew. */
  @Requires({Permission.AUTHOR, Permission.REVIEW})
  public void restart(long versionId, String path) {
    played.invalidate(new Key(user.personId(), versionId, path));
  }

  private Played graded(Opened opened, Played now) {
    var waiting = opened.type().gradables(now.definition(), now.state());
    return waiting.isEmpty()
        ? now
        : applied(opened, now, event(opened, now, "", Event.GRADED, grading.graded(waiting)));
  }

  private Played afterTimers(Opened opened, Played from) {
    var now = from;
    for (int i = 0; i < TIMERS && !now.closed(); i++) {
      var due = opened.type().due(now.definition(), now.state());
      if (due.isEmpty() || due.get().at().isAfter(clock.instant())) {
        break;
      }
      var fired = event(opened, now, "", Event.TIMER_FIRED, due.get().payload());
      now = graded(opened, applied(opened, now, fired));
    }
    if (now != from) {
      played.put(opened.key(), now);
    }
    return now;
  }

  private static Played applied(Opened opened, Played now, Event event) {
    var step = opened.type().apply(now.definition(), now.state(), event);
    var closes = step.facts().stream().anyMatch(Fact.Completed.class::isInstance);
    return new Played(
        now.hash(), now.definition(), step.state(), event.position(), now.closed() || closes);
  }

  private Event event(
      Opened opened, Played now, String participant, String kind, JsonObject payload) {
    var schema = opened.type().schemaVersion();
    return new Event(now.position() + 1, participant, kind, payload, clock.instant(), schema);
  }

  private List<ModuleDraft> modules(VersionRow version) {
    return contents.get(version.id() + version.hash(), unread -> drafts.modules(version));
  }

  private Opened open(long versionId, String path) {
    var version = drafts.version(versionId);
    for (var module : modules(version)) {
      for (var activity : module.activities()) {
        if (path.equals(module.folder() + "/" + activity.code())) {
          var type = extensions.activity(activity.type());
          var key = new Key(user.personId(), versionId, path);
          return new Opened(version, module.folder(), activity, type, key);
        }
      }
    }
    throw new NotFound("draft.not-found");
  }

  private Played known(Opened opened) {
    var known = played.getIfPresent(opened.key());
    return known != null && known.hash().equals(opened.version().hash()) ? known : null;
  }

  private Played begun(Opened opened) {
    var seed = SEEDS.nextLong();
    var start = new Start(List.of(new Participant(LEARNER, "learner")), seed, clock.instant());
    var body = opened.activity().definition();
    var definition = new Definition(body, drawn(opened, body, seed));
    var state = opened.type().begin(definition, start).state();
    var fresh = new Played(opened.version().hash(), definition, state, 0, false);
    played.put(opened.key(), fresh);
    return fresh;
  }

  /** Draws from the version's own questions, as the bank would once it is published. */
  private static List<DrawnItem> drawn(Opened opened, JsonObject body, long seed) {
    var drawn = new ArrayList<DrawnItem>();
    var taken = new HashSet<String>();
    for (var draw : opened.type().draws(body)) {
      var ready = new ArrayList<>(opened.activity().items());
      ready.removeIf(item -> draw.topic() != null && !draw.topic().equals(item.topic()));
      Collections.shuffle(ready, new Random(seed));
      ready.stream()
          .filter(item -> !taken.contains(item.code()))
          .limit(draw.count())
          .map(item -> new DrawnItem(item.code(), 1, item.type(), item.definition()))
          .forEach(drawn::add);
      drawn.forEach(item -> taken.add(item.id()));
    }
    return drawn;
  }
}
