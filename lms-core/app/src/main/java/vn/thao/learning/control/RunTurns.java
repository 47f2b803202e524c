package vn.thao.learning.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import vn.thao.extensions.control.Extensions;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.platform.control.Jobs;

/**
 * Two devices of one person take turns at a run, so that neither finds its position taken again and
 * again. Nobody holds a lock of the database while waiting here; what another server writes is
 * found by the position.
 */
@ApplicationScoped
class RunTurns {

  /** An event takes a hundredth of it, so whoever is before us waits for a plugin that hangs. */
  private static final int SECONDS = 5;

  /** Of a job, behind which others wait. */
  private static final int SECONDS_AT_WORK = 1;

  @Inject RunLog log;
  @Inject Extensions extensions;

  private final Cache<Long, ReentrantLock> turns = Caffeine.newBuilder().weakValues().build();

  /**
   * @throws PluginUnavailable when our turn doesn't come
   */
  <T> T in(long runId, Supplier<T> work) {
    var turn = turns.get(runId, id -> new ReentrantLock());
    if (!comes(turn)) {
      throw extensions.busy(log.head(runId).type());
    }
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  private static boolean comes(ReentrantLock turn) {
    try {
      return turn.tryLock(Jobs.isAtWork() ? SECONDS_AT_WORK : SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
