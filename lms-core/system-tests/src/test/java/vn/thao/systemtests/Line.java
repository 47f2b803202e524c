package vn.thao.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The line between a browser and the server. It carries bytes until a test cuts it, makes it
 * silent, lets it lose what the server answers, or gives it to a portal that answers for everybody.
 */
final class Line implements AutoCloseable {

  private enum State {
    WHOLE,
    CUT,
    SILENT,
    LOSING,
    PORTAL
  }

  private final ServerSocket door;
  private final int server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Set<Socket> sending = ConcurrentHashMap.newKeySet();
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger intercepted = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "line");
            thread.setDaemon(true);
            return thread;
          });
  private volatile State state = State.WHOLE;
  private volatile byte[] portal = {};

  private Line(int server) throws IOException {
    this.server = server;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  static Line to(Installation installation) {
    try {
      return new Line(URI.create(installation.address()).getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  /** Nothing gets through, and both ends know at once. */
  void cut() {
    state = State.CUT;
    sockets.forEach(Line::close);
  }

  /** Nothing gets through any more, and nobody is told. */
  void silence() {
    state = State.SILENT;
  }

  /** Requests arrive, and the connection breaks when the server answers. */
  void loseAnswers() {
    lost.set(0);
    state = State.LOSING;
  }

  /** Whatever is asked, the answer is this one and not the server's. */
  void giveToPortal(String status, String headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    portal =
        "HTTP/1.1 %s\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n%s"
            .formatted(status, headers, bytes.length, body)
            .getBytes(StandardCharsets.UTF_8);
    intercepted.set(0);
    state = State.PORTAL;
  }

  /** New requests get through again; those that met silence are never answered. */
  void mend() {
    state = State.WHOLE;
  }

  /** How many answers to forms and events were lost. */
  int lost() {
    return lost.get();
  }

  /** How many forms and events the portal answered. */
  int intercepted() {
    return intercepted.get();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException refused) {
        // as a browser meets it: the connection is gone
      }
    }
  }

  private void connect(Socket browser) throws IOException {
    if (state == State.CUT) {
      browser.close();
      return;
    }
    sockets.add(browser);
    try {
      Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
      sockets.add(far);
      threads.execute(() -> carry(browser, far, this::requests));
      threads.execute(() -> carry(far, browser, this::answers));
    } catch (IOException noServer) {
      browser.close();
    }
  }

  private interface Pump {
    void run(Socket from, Socket to) throws IOException;
  }

  private void carry(Socket from, Socket to, Pump pump) {
    try {
      pump.run(from, to);
    } catch (IOException broken) {
      // the other direction ends with it
    } finally {
      close(from);
      close(to);
      sockets.remove(from);
      sockets.remove(to);
      sending.removeAll(List.of(from, to));
    }
  }

  private void requests(Socket browser, Socket far) throws IOException {
    byte[] buffer = new byte[16 * 1024];
    InputStream in = browser.getInputStream();
    for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
      boolean isPost = buffer[0] == 'P';
      if (state == State.SILENT) {
        swallow(in);
      } else if (state == State.PORTAL) {
        intercepted.addAndGet(isPost ? 1 : 0);
        browser.getOutputStream().write(portal);
        browser.shutdownOutput();
        swallow(in);
      } else {
        if (isPost) {
          sending.add(browser);
        } else if (buffer[0] == 'G') {
          sending.remove(browser);
        }
        far.getOutputStream().write(buffer, 0, count);
      }
    }
  }

  private void answers(Socket far, Socket browser) throws IOException {
    byte[] buffer = new byte[16 * 1024];
    InputStream in = far.getInputStream();
    for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
      if (state == State.LOSING) {
        lost.addAndGet(sending.contains(browser) ? 1 : 0);
        return;
      }
      if (state == State.SILENT) {
        swallow(in);
      } else {
        browser.getOutputStream().write(buffer, 0, count);
      }
    }
  }

  private static void swallow(InputStream in) throws IOException {
    in.transferTo(java.io.OutputStream.nullOutputStream());
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closed) {
      // it was what was wanted
    }
  }

  @Override
  public void close() {
    cut();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
