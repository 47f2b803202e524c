package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import vn.thao.extensions.entity.PluginPlace;
import vn.thao.platform.control.Job;
import vn.thao.platform.control.JobSource;

/** The jobs of plugins among all others. */
@ApplicationScoped
class PluginJobs implements JobSource {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  @Inject Hosting hosting;
  @Inject PluginCalls calls;
  @Inject PluginSwitches switches;
  @Inject PluginFailures failures;

  @Override
  public List<Job> jobs() {
    return hosting.all().stream()
        .flatMap(plugin -> plugin.jobs().stream().map(job -> (Job) new Work(plugin, job)))
        .toList();
  }

  private final class Work implements Job {

    private final Hosted plugin;
    private final vn.thao.spi.Job job;

    private Work(Hosted plugin, vn.thao.spi.Job job) {
      this.plugin = plugin;
      this.job = job;
    }

    @Override
    public String name() {
      return plugin.id() + ".jobs." + job.name();
    }

    @Override
    public Duration pause() {
      var pause = job.pause();
      return pause.compareTo(SHORTEST) < 0
          ? SHORTEST
          : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    @Override
    public void run() {
      if (switches.isOff(plugin.id())) {
        return;
      }
      calls.run(plugin.id(), PluginPlace.JOB, job.name(), () -> job.run(plugin.services()));
      failures.worked(plugin.id(), PluginPlace.JOB, job.name());
    }
  }
}
