package vn.thao.extensions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Workers;

/**
 * Lets work run on a thread of its own, so that the caller can go on when it never ends. The thread
 * isn't interrupted then: a database in this process may close its file on that.
 */
@ApplicationScoped
class OtherThread {

  @Inject Workers workers;
  @Inject CurrentUser user;
  @Inject Instance<RequestContextController> requests;

  /**
   * @throws TimeoutException when it has not ended in time; it goes on all the same
   * @throws ExecutionException with what it threw
   */
  <T> T run(Supplier<T> work, Duration patience)
      throws TimeoutException, ExecutionException, InterruptedException {
    var caller = user.caller();
    return workers
        .submit(
            () -> {
              var request = requests.get();
              request.activate();
              try {
                user.become(caller);
                return work.get();
              } finally {
                request.deactivate();
                requests.destroy(request);
              }
            })
        .get(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
