package vn.thao.competency.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.thao.platform.control.Job;
import vn.thao.platform.control.Seeds;
import vn.thao.platform.entity.DatabaseReady;

/**
 * Carries out recounts, soon after they are asked for and wherever a restart cut them off. The
 * first is done before the first page is shown, since reports rely on it.
 */
@ApplicationScoped
public class RecountWork implements Job {

  @Inject Recounts recounts;
  @Inject Seeds seeds;

  void load(@Observes @Priority(40) DatabaseReady ready) {
    seeds.once("competency-attained-1", () -> recounts.ask(null, null));
    run();
  }

  @Override
  public String name() {
    return "levels";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(3);
  }

  @Override
  public void run() {
    recounts.open().forEach(this::work);
  }

  /** One at a time; whoever comes second finds it done. */
  private synchronized void work(long recount) {
    var people = recounts.next(recount);
    while (people != null) {
      recounts.portion(recount, people);
      people = recounts.next(recount);
    }
  }
}
