package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.thao.platform.entity.FirstStepRow;
import vn.thao.platform.entity.Permission;

/** What is still to be done in a new installation; the admin's menu names it until all is done. */
@ApplicationScoped
public class FirstSteps {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  @Inject @Any Instance<FirstStep> steps;
  @Inject Settings settings;
  @Inject Clock clock;
  private volatile boolean open = true;
  private volatile Instant lookedAt = Instant.EPOCH;

  @Requires(Permission.ADMINISTER)
  public List<FirstStepRow> list() {
    return look();
  }

  /** Whether something is left to do; looked up once a minute, since every page asks. */
  @Requires(Permission.ADMINISTER)
  public boolean isOpen() {
    if (settings.demo()) {
      return false;
    }
    if (open && lookedAt.plus(REMEMBERED).isBefore(clock.instant())) {
      look();
    }
    return open;
  }

  private List<FirstStepRow> look() {
    var rows =
        steps.stream()
            .sorted(Comparator.comparing(FirstStep::name))
            .map(step -> new FirstStepRow(step.name().name(), step.isDone(), step.link()))
            .toList();
    open = rows.stream().anyMatch(row -> !row.done());
    lookedAt = clock.instant();
    return rows;
  }
}
