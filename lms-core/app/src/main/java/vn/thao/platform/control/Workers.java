package vn.thao.platform.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import vn.thao.platform.entity.DatabaseReady;

/**
 * Threads for work beside that of the caller.
 *
 * <p>The server copies the caller's invocation for whoever works for it, and with it, by reference,
 * the EntityManagers of reads without a transaction: two that work at once would close each other's
 * (Payara 6, {@code ComponentInvocation.clone}). So all work is handed over from the invocation of
 * the start as it was before anything had been read in it.
 */
@ApplicationScoped
public class Workers {

  @Resource ManagedExecutorService threads;
  @Resource ContextService contexts;

  private Executor unused;

  @PostConstruct
  void prepare() {
    unused =
        contexts.createContextualProxy(
            (Executor) Runnable::run,
            Map.of(ManagedTask.TRANSACTION, ManagedTask.USE_TRANSACTION_OF_EXECUTION_THREAD),
            Executor.class);
  }

  /** Makes this bean before anybody reads. */
  void first(@Observes @Priority(0) DatabaseReady ready) {}

  /**
   * @throws RejectedExecutionException when nobody is free
   */
  public <T> Future<T> submit(Callable<T> work) {
    var task = new FutureTask<>(work);
    unused.execute(() -> threads.execute(task));
    return task;
  }
}
