package vn.thao.certification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thao.platform.control.Job;

/**
 * Carries out orders in batches. A batch and the marks at its items are one transaction, so
 * whatever cuts the work off, each statement is done exactly once and no number of the register is
 * lost; the next start goes on where it stopped. A batch that fails is done again one by one, so
 * that one bad item stops nobody else.
 */
@ApplicationScoped
public class OrderWork implements Job {

  private static final Logger LOG = Logger.getLogger(OrderWork.class.getName());
  private static final int BATCH = 100;

  @Inject OrderBatches batches;

  @Override
  public String name() {
    return "statement-orders";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(2);
  }

  @Override
  public void run() {
    for (var order : batches.open()) {
      var items = batches.next(order, BATCH);
      while (!items.isEmpty()) {
        work(order, items);
        items = batches.next(order, BATCH);
      }
      batches.end(order);
    }
  }

  private void work(long order, List<Long> items) {
    try {
      batches.work(order, items);
    } catch (Exception failure) {
      LOG.log(Level.INFO, failure, () -> "A batch of order " + order + " is done one by one");
      items.forEach(item -> alone(order, item));
    }
  }

  private void alone(long order, long item) {
    try {
      batches.work(order, List.of(item));
    } catch (Exception failure) {
      LOG.log(Level.WARNING, failure, () -> "Order " + order + " failed for " + item);
      batches.failed(order, item);
    }
  }
}
