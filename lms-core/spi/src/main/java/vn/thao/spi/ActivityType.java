package vn.thao.spi;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * One kind of activity: a pure reducer over the events of a run.
 *
 * <p>An implementation is stateless and thread-safe, found by {@link java.util.ServiceLoader}.
 * Every method is a function of its arguments alone: no database, no clock, no HTTP, no static
 * state. The core stores the events and calls {@code apply} again whenever it needs the state; the
 * same events must give the same state for ever, also after an upgrade of the plugin.
 *
 * <p>The core never calls a type inside one of its transactions.
 */
public interface ActivityType {

  /** Whose run it is. */
  String LEARNER = "learner";

  /** Somebody who may judge the learner and is not the learner. */
  String ASSESSOR = "assessor";

  /** Stable for ever, e.g. {@code thao.branching-case}; stored with every activity and run. */
  String id();

  /**
   * Who performs it: the role of whoever may send events, {@link #LEARNER} or {@link #ASSESSOR}.
   * The core keeps everybody else from sending; in the run of an activity that is performed by
   * assessors, the learner looks on, and several assessors may send, each under an id of their own
   * that is not among {@link Start#participants()}. Facts concern the learner all the same. A
   * preview has one participant who does it all.
   */
  default String actor() {
    return LEARNER;
  }

  /** The version of the event payloads this type writes; counts up from 1. */
  default int schemaVersion() {
    return 1;
  }

  /** The fields of a definition: the core imports, checks, draws and documents them from here. */
  Contract contract();

  /**
   * What the contract alone cannot say, e.g. a node that no choice leads to.
   *
   * @param definition has the shape of {@link #contract()}
   * @return every problem found, each with the place in the definition; empty when it is sound
   */
  List<Problem> check(JsonObject definition);

  /** The questions the core shall draw from the bank before the run begins; none by default. */
  default List<Draw> draws(JsonObject definition) {
    return List.of();
  }

  /** The state of a run in which nothing has happened yet. */
  Step begin(Definition definition, Start start);

  /**
   * Asked before an event of a participant is stored.
   *
   * @return why it is refused, in the words of a text key; empty when it may be stored
   */
  Optional<Refusal> accept(Definition definition, JsonObject state, Event event);

  /**
   * What the event makes of the state. Never throws and never refuses: what is stored has happened.
   * An event this type does not know leaves the state as it is.
   */
  Step apply(Definition definition, JsonObject state, Event event);

  /** The next moment at which something happens by itself, e.g. the end of the time allowed. */
  default Optional<Due> due(Definition definition, JsonObject state) {
    return Optional.empty();
  }

  /**
   * The responses that wait for a grade. The core asks after a {@link Fact.Submitted}, calls the
   * question types, and hands the result back as an event of kind {@link Event#GRADED} whose
   * payload is <code>{"results":[{"item","version","fraction","class"}]}</code>.
   */
  default List<Gradable> gradables(Definition definition, JsonObject state) {
    return List.of();
  }

  /**
   * What this viewer may see now. Whatever is not in the view never leaves the server: right
   * answers are left out until {@link Viewer#reveal()} or the state allows them.
   */
  View view(Definition definition, JsonObject state, Viewer viewer);

  /**
   * Brings a definition written for an older version of this plugin up to date.
   *
   * @param fromVersion the plugin's version recorded with the definition
   */
  default JsonObject upgrade(JsonObject definition, String fromVersion) {
    return definition;
  }
}
