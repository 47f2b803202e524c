package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.thao.extensions.entity.NoAnswer;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.extensions.entity.PluginRow;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.extensions.entity.PluginUnavailable.Reason;
import vn.thao.platform.control.Jobs;

/**
 * How many calls of one plugin may be under way at once, so that one that never answers takes
 * neither the threads that serve people nor those that do the work of all: people's calls have a
 * number of places; work of the system hands its calls to another thread and gives up waiting.
 */
@ApplicationScoped
class PluginTurns {

  /** A small part of the 200 threads that the server has for requests. */
  static final int OF_PEOPLE = 16;

  /** A thread each that may be lost until the server starts again. */
  static final int OF_THE_SYSTEM = 8;

  private static final Duration FOR_A_PLACE = Duration.ofSeconds(2);
  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(10);

  /** While another call of the plugin hangs; what is well answers in a hundredth of it. */
  private static final Duration IN_DOUBT = Duration.ofSeconds(1);

  @Inject OtherThread other;
  @Inject PluginFailures failures;

  private final Map<String, Places> plugins = new ConcurrentHashMap<>();
  private final ThreadLocal<Within> within = new ThreadLocal<>();

  /** The plugins that this thread is in, the innermost first. */
  private record Within(String plugin, Within outer) {}

  private static final class Places {

    private final Semaphore ofPeople = new Semaphore(OF_PEOPLE);
    private final Semaphore ofTheSystem = new Semaphore(OF_THE_SYSTEM);
    private final Set<OpenCall> open = ConcurrentHashMap.newKeySet();

    /** A job has a thread of its own and takes nobody's place, however long it takes. */
    private Stream<OpenCall> taken() {
      return open.stream().filter(call -> call.place() != PluginPlace.JOB);
    }

    boolean isHanging() {
      return taken().anyMatch(OpenCall::isLate);
    }

    /** Whether waiting for a place is likely to be in vain. */
    boolean isSlow() {
      return isHanging()
          || taken().filter(call -> call.age().compareTo(FOR_A_PLACE) > 0).count() >= OF_PEOPLE / 2;
    }

    boolean enter(Semaphore places) {
      if (places.tryAcquire()) {
        return true;
      }
      try {
        return !isSlow() && places.tryAcquire(FOR_A_PLACE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  /**
   * @throws PluginUnavailable when all places are taken, or the answer takes too long for work that
   *     others wait behind
   */
  <T> T take(PluginRow plugin, String type, PluginPlace place, Supplier<T> work)
      throws ExecutionException {
    if (isWithin(plugin.id())) {
      return work.get();
    }
    var places = plugins.computeIfAbsent(plugin.id(), id -> new Places());
    var call = new OpenCall(plugin, type, place);
    if (place == PluginPlace.JOB || place == PluginPlace.MIGRATE) {
      return opened(places, call, work);
    }
    return place.isAtStart() || Jobs.isAtWork()
        ? handedOn(places, call, work)
        : waitedFor(places, call, work);
  }

  private boolean isWithin(String plugin) {
    for (var each = within.get(); each != null; each = each.outer()) {
      if (each.plugin().equals(plugin)) {
        return true;
      }
    }
    return false;
  }

  private <T> T waitedFor(Places places, OpenCall call, Supplier<T> work) {
    if (!places.enter(places.ofPeople)) {
      throw busy(call);
    }
    try {
      return opened(places, call, work);
    } finally {
      places.ofPeople.release();
    }
  }

  private <T> T handedOn(Places places, OpenCall call, Supplier<T> work) throws ExecutionException {
    var patience = patience(places, call);
    if (!places.enter(places.ofTheSystem)) {
      throw busy(call);
    }
    try {
      return other.run(
          () -> {
            try {
              return opened(places, call, work);
            } finally {
              places.ofTheSystem.release();
            }
          },
          patience);
    } catch (TimeoutException late) {
      note(call);
      throw busy(call);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw busy(call);
    } catch (ExecutionException | RuntimeException failed) {
      if (call.thread() == null) {
        places.ofTheSystem.release();
      }
      throw failed;
    }
  }

  private static Duration patience(Places places, OpenCall call) {
    if (call.place().isLong()) {
      return call.place().patience();
    }
    return places.isHanging() ? IN_DOUBT : FOR_AN_ANSWER;
  }

  private <T> T opened(Places places, OpenCall call, Supplier<T> work) {
    var outer = within.get();
    within.set(new Within(call.plugin().id(), outer));
    call.runsHere();
    places.open.add(call);
    try {
      return work.get();
    } finally {
      places.open.remove(call);
      within.set(outer);
    }
  }

  private static PluginUnavailable busy(OpenCall call) {
    return new PluginUnavailable(Reason.BUSY, call.plugin().name());
  }

  private void note(OpenCall call) {
    if (call.toBeNoted() && call.thread() != null) {
      failures.note(call.plugin(), call.type(), call.place(), new NoAnswer(call.thread()));
    }
  }

  /** Notes the calls that take too long, each once. */
  void noteLate() {
    plugins.values().stream()
        .flatMap(places -> places.open.stream())
        .filter(OpenCall::isLate)
        .forEach(this::note);
  }

  /** Whether the plugin owes an answer for longer than it may. */
  boolean isHanging(String plugin) {
    return open(plugin).stream().anyMatch(OpenCall::isLate);
  }

  /** The calls of the plugin that are under way. */
  List<OpenCall> open(String plugin) {
    var places = plugins.get(plugin);
    return places == null ? List.of() : List.copyOf(places.open);
  }
}
