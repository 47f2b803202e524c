package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.platform.control.SelfCheck.Finding;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.SelfTestReport;
import vn.thao.platform.entity.SelfTestRow;

/** Tries all that an installation needs, one thing after the other, when an admin asks. */
@ApplicationScoped
public class SelfTest {

  private static final Logger LOG = Logger.getLogger(SelfTest.class.getName());

  @Inject @Any Instance<SelfCheck> checks;
  @Inject Clock clock;
  private final ReentrantLock one = new ReentrantLock();
  private volatile SelfTestReport last;

  /** Runs every check; who asks meanwhile waits and gets a run of their own. */
  @Requires(value = Permission.ADMINISTER, audited = true)
  public SelfTestReport run() {
    one.lock();
    try {
      var rows = new ArrayList<SelfTestRow>();
      var ordered = checks.stream().sorted(Comparator.comparing(SelfCheck::name)).toList();
      ordered.forEach(check -> rows.add(row(check)));
      last = new SelfTestReport(clock.instant(), List.copyOf(rows));
      return last;
    } finally {
      one.unlock();
    }
  }

  /** What the last run since the start of the server found. */
  @Requires(Permission.ADMINISTER)
  public Optional<SelfTestReport> last() {
    return Optional.ofNullable(last);
  }

  private static SelfTestRow row(SelfCheck check) {
    long begun = System.nanoTime();
    var finding = finding(check);
    return new SelfTestRow(
        check.name().name(),
        finding.outcome().name(),
        finding.key(),
        finding.arguments(),
        (System.nanoTime() - begun) / 1_000_000);
  }

  private static Finding finding(SelfCheck check) {
    try {
      return check.run();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Finding.bad("self-test.failed", "InterruptedException");
    } catch (Exception failure) {
      LOG.log(Level.WARNING, failure, () -> "The self-test of " + check.name() + " failed");
      return Finding.bad("self-test.failed", failure.getClass().getSimpleName());
    }
  }
}
