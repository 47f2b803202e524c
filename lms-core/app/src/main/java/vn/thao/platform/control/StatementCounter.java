package vn.thao.platform.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Counts the SQL statements of the current thread, for the query budget of each page; written to
 * the file that {@code THAO_STATEMENT_LOG} names, if any.
 */
public class StatementCounter implements SessionCustomizer {

  private static final ThreadLocal<AtomicLong> COUNT = ThreadLocal.withInitial(AtomicLong::new);

  public static void reset() {
    COUNT.get().set(0);
  }

  /** Adds a line to the file: how many statements this thread has run, and for which address. */
  public static void log(Path file, String address) {
    try {
      Files.writeString(
          file,
          count() + " " + address + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
