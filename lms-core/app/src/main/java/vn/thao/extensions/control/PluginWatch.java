package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.thao.platform.control.Job;

/** Looks for plugins that don't answer. */
@ApplicationScoped
class PluginWatch implements Job {

  @Inject PluginTurns turns;

  @Override
  public String name() {
    return "plugin-watch";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(10);
  }

  @Override
  public void run() {
    turns.noteLate();
  }
}
