package vn.thao.plugin.branchingcase;

import jakarta.json.JsonObject;
import vn.thao.spi.Lenient;

/**
 * What a path through a scenario is worth: its points as a share of the best path's. A single
 * critical choice caps it at 49 %, however well the rest was done.
 *
 * @param raw 0 to {@code max}
 * @param max what the best path earns; 1 in an unsound scenario in which nothing can be earned
 */
record Score(double raw, double max, boolean passed) {

  /** The share that a run with a critical choice cannot exceed. */
  static final double CAP = 0.49;

  static Score of(Scenario scenario, JsonObject state) {
    double max = Math.max(1, scenario.most());
    double raw = Math.min(max, Lenient.number(state, "points", 0));
    boolean critical =
        Lenient.objects(state, "path").stream().anyMatch(step -> Lenient.flag(step, "critical"));
    if (critical) {
      raw = Math.min(raw, CAP * max);
    }
    return new Score(raw, max, raw * 100 >= scenario.pass() * max);
  }

  /** Rounded down, so that a run that failed never shows the pass mark. */
  int percent() {
    return (int) Math.floor(raw * 100 / max + 1e-9);
  }
}
