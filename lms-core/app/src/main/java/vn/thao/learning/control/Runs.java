package vn.thao.learning.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thao.extensions.control.Extensions;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.learning.entity.ClientEvent;
import vn.thao.learning.entity.Following;
import vn.thao.learning.entity.Run;
import vn.thao.learning.entity.RunEvent;
import vn.thao.learning.entity.RunHead;
import vn.thao.learning.entity.RunView;
import vn.thao.learning.entity.Saved;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.OutboxWorker;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.spi.ActivityType;
import vn.thao.spi.Definition;
import vn.thao.spi.DrawnItem;
import vn.thao.spi.Due;
import vn.thao.spi.Event;
import vn.thao.spi.Fact;
import vn.thao.spi.Participant;
import vn.thao.spi.QuestionDraw;
import vn.thao.spi.Start;
import vn.thao.spi.Step;
import vn.thao.spi.Viewer;

/**
 * Playing an activity. The type is asked between the transactions: read the stream, let the type
 * think, append. When somebody else appended meanwhile, it is all done again on the new stream.
 */
@ApplicationScoped
public class Runs {

  private static final SecureRandom SEEDS = new SecureRandom();
  private static final int TRIES = 8;
  private static final int RECENT = 1000;

  @Inject RunLog log;
  @Inject RunTurns turns;
  @Inject Registrations registrations;
  @Inject Observations observations;
  @Inject EvidenceClaims claims;
  @Inject Extensions extensions;
  @Inject QuestionDraw bank;
  @Inject OutboxWorker outbox;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** Runs as they were after the latest event that was stored here; what is stored decides. */
  private final Cache<Long, RunHead> recent = Caffeine.newBuilder().maximumSize(RECENT).build();

  /**
   * Opens a run of the activity for the caller, or finds the one that is open.
   *
   * @return the run's id
   */
  @Requires(Permission.LEARN)
  public long open(long activityId) {
    var activity = registrations.registered(user.personId(), activityId);
    var type = type(activity.type());
    var now = clock.instant();
    var seed = SEEDS.nextLong();
    var drawn = new ArrayList<DrawnItem>();
    for (var draw : type.draws(activity.definition())) {
      drawn.addAll(bank.draw(draw, seed));
    }
    refuseUnplayable(drawn, seed);
    var start = new Start(List.of(participant(user.personId())), seed, now);
    var definition = new Definition(activity.definition(), drawn);
    var step = type.begin(definition, start);
    var run =
        new Run(
            activity.registrationId(),
            activityId,
            activity.type(),
            extensions.versionOf(activity.type()),
            seed,
            now);
    var due = type.due(definition, step.state()).map(Due::at).orElse(null);
    return log.open(run, user.personId(), began(drawn), step, due, now);
  }

  /** Nobody's clock shall run while a question can't be answered. */
  private void refuseUnplayable(List<DrawnItem> drawn, long seed) {
    drawn.forEach(item -> extensions.question(item.type()).begin(item.definition(), seed));
  }

  /** The caller's latest run of the activity, open or closed; null when there is none. */
  @Requires(Permission.LEARN)
  public Long latest(long activityId) {
    return log.latest(activityId, user.personId());
  }

  /** Stores the event of whoever performs the activity, if the type accepts it. */
  @Requires({Permission.LEARN, Permission.ASSESS})
  public Saved send(long runId, ClientEvent sent) {
    var size = sent.payload().toString().getBytes(StandardCharsets.UTF_8).length;
    if (size > ClientEvent.LARGEST_PAYLOAD || Event.isReserved(sent.kind())) {
      throw new Refused("run.not-understood");
    }
    var participant = Long.toString(user.personId());
    return turns.in(
        runId,
        () ->
            atOnce(runId, participant, sent)
                .orElseGet(() -> append(performed(log.head(runId, sent)), participant, sent)));
  }

  /**
   * Spares reading the run when nothing was added since its latest event here: if something was,
   * the position is taken. Whatever goes wrong is decided on what is stored; then this is empty.
   */
  private Optional<Saved> atOnce(long runId, String participant, ClientEvent sent) {
    var head = recent.getIfPresent(runId);
    if (head == null || !isOwn(head) || isObserved(head) || isDue(head)) {
      return Optional.empty();
    }
    try {
      return Optional.of(appendOnce(play(head), participant, sent));
    } catch (PersistenceException | jakarta.transaction.RollbackException | Refused other) {
      recent.invalidate(runId);
      return Optional.empty();
    }
  }

  /** What the caller may see of the run now; that is little when its plugin doesn't work. */
  @Requires({Permission.LEARN, Permission.ASSESS})
  public RunView view(long runId, int place, Locale language) {
    var head = log.head(runId);
    var role = role(head);
    var names = isObserved(head) ? observations.names(head) : Map.<String, String>of();
    try {
      if (head.pending() != null) {
        catchUp(runId);
        head = log.head(runId);
      }
      var play = afterTimers(head);
      var person = Long.toString(user.personId());
      var viewer = new Viewer(person, role, language, place, play.head().isClosed());
      var view = play.type().view(play.definition(), play.state(), viewer);
      return new RunView(play.head(), view, role, names);
    } catch (PluginUnavailable lack) {
      return new RunView(head, lack.view(), role, names);
    }
  }

  /** As what the caller takes part: the learner, or an assessor whose scope reaches the learner. */
  private String role(RunHead head) {
    if (isOwn(head)) {
      return ActivityType.LEARNER;
    }
    if (isObserved(head) && observations.reaches(head.registrationId())) {
      return ActivityType.ASSESSOR;
    }
    throw new NotFound("failure.not-found");
  }

  private RunHead performed(RunHead head) {
    if (!role(head).equals(type(head.type()).actor())) {
      throw new Refused("run.not-yours");
    }
    return head;
  }

  private boolean isOwn(RunHead head) {
    return head.personId() == user.personId();
  }

  /** Not while its type can't say so: nobody else is let in then. */
  private boolean isObserved(RunHead head) {
    try {
      return extensions
          .activityType(head.type())
          .filter(type -> type.actor().equals(ActivityType.ASSESSOR))
          .isPresent();
    } catch (PluginUnavailable lack) {
      return false;
    }
  }

  /** Appends an event of the core. */
  Saved append(long runId, ClientEvent sent) {
    return turns.in(runId, () -> append(log.head(runId, sent), "", sent));
  }

  /**
   * Appends an event; the participant is empty for the core's own events.
   *
   * @param read the run, read for this event
   */
  private Saved append(RunHead read, String participant, ClientEvent sent) {
    var head = read;
    for (int attempt = 1; ; attempt++) {
      var earlier = head.earlier(sent);
      if (earlier.isPresent()) {
        grade(head.id()); // the first time may have got no further than the event
        return earlier.get();
      }
      try {
        if (head.pending() != null) {
          catchUp(head.id());
          head = log.head(head.id(), sent);
        }
        return appendOnce(afterTimers(head, sent), participant, sent);
      } catch (PersistenceException | jakarta.transaction.RollbackException taken) {
        if (attempt == TRIES) {
          throw new Conflict("run.busy");
        }
        head = log.head(head.id(), sent);
      }
    }
  }

  private Saved appendOnce(Play play, String participant, ClientEvent sent)
      throws jakarta.transaction.RollbackException {
    var head = play.head();
    var event =
        new Event(
            head.lastPosition() + 1,
            participant,
            sent.kind(),
            sent.payload(),
            clock.instant(),
            play.type().schemaVersion());
    if (!participant.isEmpty()) {
      if (head.isClosed()) {
        throw new Refused("run.closed");
      }
      play.type()
          .accept(play.definition(), play.state(), event)
          .ifPresent(
              refusal -> {
                throw new Refused(refusal.key(), refusal.arguments().toArray());
              });
    }
    store(play, event, participant, sent);
    return new Saved(head.id(), event.position(), event.time(), false);
  }

  private void store(Play play, Event event, String participant, ClientEvent sent) {
    var head = play.head();
    var personId = participant.isEmpty() ? null : Long.valueOf(participant);
    Following following;
    try {
      following = applied(play, event);
    } catch (PluginUnavailable later) {
      if (personId == null) {
        throw later;
      }
      log.keep(head, event, personId, sent);
      recent.invalidate(head.id());
      return;
    }
    log.append(head, event, personId, sent, following);
    remember(head, event, following.step(), following.due());
    gradeIfSubmitted(head.id(), following.step());
  }

  private Following applied(Play play, Event event) {
    var step = play.type().apply(play.definition(), play.state(), event);
    var closes = step.facts().stream().anyMatch(Fact.Completed.class::isInstance);
    var due =
        closes ? null : play.type().due(play.definition(), step.state()).map(Due::at).orElse(null);
    return new Following(step, due, claims.of(play.head(), event, step.facts()));
  }

  /** Applies an event that was kept when the type failed on it, if there is one. */
  void catchUp(long runId) {
    var head = log.head(runId);
    if (head.pending() == null) {
      return;
    }
    var event = head.event(head.pending());
    var following = applied(play(head.before(event.position())), event);
    log.catchUp(head, event, following);
    recent.invalidate(runId);
    gradeIfSubmitted(runId, following.step());
  }

  private void gradeIfSubmitted(long runId, Step step) {
    if (step.facts().stream().anyMatch(Fact.Submitted.class::isInstance)) {
      grade(runId);
    }
  }

  private void remember(RunHead head, Event event, Step step, Instant due) {
    if (step.facts().isEmpty()) {
      recent.put(head.id(), head.after(event, step.state(), due));
    } else {
      recent.invalidate(head.id()); // facts may have closed it
    }
  }

  /** At once, so that the person who waits sees the outcome. */
  private void grade(long runId) {
    outbox.doNow(RunLog.GRADE, Long.toString(runId));
  }

  /** Timers whose moment has come go first; the timer's own event isn't held up by itself. */
  private Play afterTimers(RunHead head, ClientEvent sent) {
    return sent.kind().equals(Event.TIMER_FIRED) ? play(head) : afterTimers(head);
  }

  private Play afterTimers(RunHead head) {
    var play = play(head);
    for (int i = 0; i < TRIES && isDue(play.head()); i++) {
      fireTimer(play);
      play = play(log.head(head.id()));
    }
    return play;
  }

  private boolean isDue(RunHead head) {
    var due = head.dueAt();
    return !head.isClosed() && due != null && !due.isAfter(clock.instant());
  }

  /** Fires the run's timer if its moment has come. Safe to call twice. */
  void fireTimer(long runId) {
    var play = play(log.head(runId));
    if (isDue(play.head())) {
      fireTimer(play);
    }
  }

  private void fireTimer(Play play) {
    var due = play.type().due(play.definition(), play.state());
    if (due.isPresent()) {
      var moment = due.get().at();
      var sequence = moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1000;
      var sent = new ClientEvent("timer", sequence, Event.TIMER_FIRED, due.get().payload(), null);
      append(play.head().id(), sent);
    }
  }

  Play play(RunHead head) {
    var type = type(head.type());
    var definition = new Definition(head.definition(), bank.load(refs(head.began())));
    var state = head.snapshot();
    if (state == null) {
      var start = new Start(List.of(participant(head.personId())), head.seed(), head.startedAt());
      state = type.begin(definition, start).state();
    }
    for (var stored : head.events()) {
      if (!stored.event().kind().equals(RunEvent.BEGAN)) {
        state = type.apply(definition, state, stored.event()).state();
      }
    }
    return new Play(head, type, definition, state);
  }

  private ActivityType type(String id) {
    return extensions.activity(id);
  }

  private static Participant participant(long personId) {
    return new Participant(Long.toString(personId), "learner");
  }

  private static JsonObject began(List<DrawnItem> drawn) {
    var items = Json.createArrayBuilder();
    drawn.forEach(
        item ->
            items.add(
                Json.createObjectBuilder().add("id", item.id()).add("version", item.version())));
    return Json.createObjectBuilder().add("drawn", items).build();
  }

  private static List<QuestionDraw.Ref> refs(JsonObject began) {
    return began.getJsonArray("drawn").getValuesAs(JsonObject.class).stream()
        .map(item -> new QuestionDraw.Ref(item.getString("id"), item.getInt("version")))
        .toList();
  }
}
