package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import vn.thao.platform.control.Job;

/**
 * Makes the projection of levels anew from the facts, once a day and whenever an admin asks. It
 * should find nothing to put right; what it finds is logged.
 */
@ApplicationScoped
public class LevelsCheck implements Job {

  private static final Logger LOG = Logger.getLogger(LevelsCheck.class.getName());

  @Inject Recounts recounts;
  @Inject RecountWork work;

  @Override
  public String name() {
    return "levels-check";
  }

  @Override
  public Duration pause() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    long recount = recounts.ask(null, null);
    work.run();
    int changed = recounts.changed(recount);
    if (changed > 0) {
      LOG.warning(
          () -> changed + " levels differed from what the evidence says; they are right now");
    }
  }
}
