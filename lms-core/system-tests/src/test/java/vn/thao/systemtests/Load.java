package vn.thao.systemtests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** A closed loop: so many clients at once, each without a pause. */
final class Load implements AutoCloseable {

  private static final int DIGITS = 3;

  private final Gauge gauge;
  private final Settling settling;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();

  /** Waits until the server has also done what may be late. */
  interface Settling {
    void await() throws Exception;
  }

  /**
   * What was seen while the clients did one thing.
   *
   * @param microseconds how long each took
   * @param processor of the server, with what it did late
   * @param heap megabytes in use at most, garbage included
   * @param resident megabytes of memory at most
   */
  record Window(
      Workload workload,
      int clients,
      int round,
      double seconds,
      Histogram microseconds,
      Duration processor,
      long heap,
      long resident) {

    long done() {
      return microseconds.getTotalCount();
    }

    double rate() {
      return done() / seconds;
    }
  }

  Load(Gauge gauge, Settling settling) {
    this.gauge = gauge;
    this.settling = settling;
  }

  /** Fails when a request does. */
  Window run(Workload workload, List<Client> clients, int round, Duration length) throws Exception {
    AtomicLong heap = new AtomicLong();
    AtomicLong resident = new AtomicLong();
    var look =
        looks.scheduleAtFixedRate(
            () -> {
              heap.accumulateAndGet(gauge.heap(), Math::max);
              resident.accumulateAndGet(gauge.resident(), Math::max);
            },
            0,
            500,
            TimeUnit.MILLISECONDS);
    Duration before = gauge.processorTime();
    long start = System.nanoTime();
    Histogram all = new Histogram(DIGITS);
    for (Future<Histogram> each : begin(workload, clients, start + length.toNanos())) {
      all.add(each.get());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    settling.await();
    Duration processor = gauge.processorTime().minus(before);
    look.cancel(false);
    return new Window(
        workload, clients.size(), round, seconds, all, processor, heap.get(), resident.get());
  }

  private List<Future<Histogram>> begin(Workload workload, List<Client> clients, long end) {
    List<Future<Histogram>> running = new ArrayList<>();
    for (Client client : clients) {
      Callable<Histogram> loop = () -> loop(workload, client, end);
      running.add(threads.submit(loop));
    }
    return running;
  }

  private static Histogram loop(Workload workload, Client client, long end) {
    Histogram taken = new Histogram(DIGITS);
    long from = System.nanoTime();
    while (from < end) {
      workload.once(client);
      long to = System.nanoTime();
      taken.recordValue((to - from) / 1000);
      from = to;
    }
    return taken;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    looks.shutdownNow();
  }
}
