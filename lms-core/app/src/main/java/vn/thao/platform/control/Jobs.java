package vn.thao.platform.control;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.DatabaseReady;

/** Runs every {@link Job} there is, from the moment the data are ready until the server stops. */
@ApplicationScoped
public class Jobs {
  private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

  @Resource ManagedScheduledExecutorService executor;
  @Inject @Any Instance<Job> jobs;
  @Inject CurrentUser user;
  @Inject RequestContextController requests;

  private final List<ScheduledFuture<?>> schedules = new ArrayList<>();

  void start(@Observes @Priority(1000) DatabaseReady ready) {
    for (var job : jobs) {
      long pause = job.pause().toMillis();
      schedules.add(
          executor.scheduleWithFixedDelay(() -> run(job), pause, pause, TimeUnit.MILLISECONDS));
    }
  }

  @PreDestroy
  void stop() {
    schedules.forEach(schedule -> schedule.cancel(false));
  }

  private void run(Job job) {
    requests.activate();
    try {
      user.become(Caller.system(job.name()));
      job.run();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, failure, () -> "The job " + job.name() + " failed; it will run again");
    } finally {
      requests.deactivate();
    }
  }
}
