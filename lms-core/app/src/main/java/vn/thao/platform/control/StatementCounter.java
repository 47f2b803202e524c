package vn.thao.platform.control;

import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Counts the SQL statements of the current thread, for the query budget of each page; the count is
 * sent with the response when {@code THAO_TEST_STATEMENTS=true}.
 */
public class StatementCounter implements SessionCustomizer {

  private static final ThreadLocal<AtomicLong> COUNT = ThreadLocal.withInitial(AtomicLong::new);

  public static void reset() {
    COUNT.get().set(0);
  }

  public static long count() {
    return COUNT.get().get();
  }

  @Override
  public void customize(Session session) {
    session
        .getEventManager()
        .addListener(
            new SessionEventAdapter() {
              @Override
              public void preExecuteCall(SessionEvent event) {
                COUNT.get().incrementAndGet();
              }
            });
  }
}
