package vn.thao.systemtests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * An SMTP server (RFC 5321, with STARTTLS and AUTH PLAIN or LOGIN) in the JVM of the tests; every
 * installation hands its mail to it. It keeps what it takes, and can be told to misbehave.
 */
final class PostOffice {

  static final String USER = "thao@tinh-s.example";
  static final String PASSWORD = "mail-password-of-the-tests";

  /** Nobody has a mailbox below this domain. */
  static final String NOBODY = "khong-co@nobody.example";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static PostOffice only;

  /** What it does wrong. */
  enum Whim {
    /** Hangs up without a word. */
    AWAY,
    WRONG_PASSWORD,
    WITHOUT_TLS,
    /** Shows a certificate that nobody knows. */
    STRANGE_CERTIFICATE,
    /** Refuses what is in the mail, for now. */
    REFUSES_MAIL
  }

  /** A mail that was taken. */
  record Mail(String to, String text, boolean encrypted) {}

  private final Path trusted;
  private final SSLContext known;
  private final SSLContext strange;
  private final ServerSocket door;
  private final Set<Whim> whims = EnumSet.noneOf(Whim.class);
  private final List<Mail> taken = new CopyOnWriteArrayList<>();
  private volatile int calls;

  private PostOffice(Path folder) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    trusted = certificate(folder.resolve("known.p12"));
    known = context(trusted);
    strange = context(certificate(folder.resolve("strange.p12")));
    door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread thread = new Thread(this::serve, "post-office");
    thread.setDaemon(true);
    thread.start();
  }

  /** The one of this JVM. */
  static synchronized PostOffice open() {
    try {
      only = only == null ? new PostOffice(Installation.target().resolve("post-office")) : only;
      return only;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What an installation has to be told to send its mail here. */
  Map<String, String> environment() {
    return Map.of(
        "THAO_MAIL_HOST",
        "localhost",
        "THAO_MAIL_PORT",
        Integer.toString(door.getLocalPort()),
        "THAO_MAIL_USER",
        USER,
        "THAO_MAIL_PASSWORD",
        PASSWORD,
        "THAO_MAIL_FROM",
        "Hệ thống Thạo <" + USER + ">");
  }

  /** The key store whose certificate an installation has to trust; its password is "changeit". */
  Path trusted() {
    return trusted;
  }

  synchronized void misbehave(Whim... these) {
    whims.clear();
    whims.addAll(List.of(these));
  }

  private synchronized boolean is(Whim whim) {
    return whims.contains(whim);
  }

  /** How often somebody has called. */
  int calls() {
    return calls;
  }

  List<Mail> takenFor(String address) {
    return taken.stream().filter(mail -> mail.to().equals(address)).toList();
  }

  /** The first mail like this; waits for it. */
  Mail await(Predicate<Mail> like) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      var found = taken.stream().filter(like).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("No such mail came; these did: " + taken);
  }

  private static Path certificate(Path store) throws IOException {
    Files.deleteIfExists(store);
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "post",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit")
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!Files.exists(store)) {
      throw new IOException("keytool: " + said);
    }
    return store;
  }

  private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
    char[] password = "changeit".toCharArray();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store)) {
      keys.load(in, password);
    }
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private void serve() {
    while (true) {
      try {
        Socket caller = door.accept();
        calls++;
        Thread thread = new Thread(() -> talk(caller), "post-office-caller");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void talk(Socket caller) {
    try (Socket socket = caller) {
      if (!is(Whim.AWAY)) {
        new Talk(socket, false).run();
      }
    } catch (IOException hungUp) {
      // the caller's right
    }
  }

  /** One caller, from the greeting or from the handshake on. */
  private final class Talk {

    private final Socket line;
    private final boolean encrypted;
    private final BufferedReader in;
    private final OutputStream out;
    private boolean signedIn;
    private String to = "";

    Talk(Socket line, boolean encrypted) throws IOException {
      this.line = line;
      this.encrypted = encrypted;
      this.in =
          new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
      this.out = line.getOutputStream();
    }

    void run() throws IOException {
      if (!encrypted) {
        say("220 post-office.example ESMTP");
      }
      for (String said = in.readLine(); said != null; said = in.readLine()) {
        String word = said.split("[ :]", 2)[0].toUpperCase();
        switch (word) {
          case "EHLO" -> greet();
          case "STARTTLS" -> {
            encrypt();
            return;
          }
          case "AUTH" -> signIn(said);
          case "MAIL" -> say(signedIn ? "250 OK" : "530 Sign in first");
          case "RCPT" -> recipient(said);
          case "DATA" -> take();
          case "RSET", "NOOP" -> say("250 OK");
          case "QUIT" -> {
            say("221 Bye");
            return;
          }
          default -> say("500 What?");
        }
      }
    }

    private void greet() throws IOException {
      say("250-post-office.example");
      if (!encrypted && !is(Whim.WITHOUT_TLS)) {
        say("250-STARTTLS");
      }
      say("250 AUTH PLAIN LOGIN");
    }

    private void encrypt() throws IOException {
      say("220 Go ahead");
      var context = is(Whim.STRANGE_CERTIFICATE) ? strange : known;
      var socket =
          (SSLSocket) context.getSocketFactory().createSocket(line, null, line.getPort(), true);
      socket.setUseClientMode(false);
      new Talk(socket, true).run();
    }

    private void signIn(String said) throws IOException {
      String[] words = said.split(" ");
      String who;
      if (words[1].equalsIgnoreCase("LOGIN")) {
        say("334 VXNlcm5hbWU6");
        String user = decoded(in.readLine());
        say("334 UGFzc3dvcmQ6");
        who = "\0" + user + "\0" + decoded(in.readLine());
      } else if (words.length < 3) {
        say("334 ");
        who = decoded(in.readLine());
      } else {
        who = decoded(words[2]);
      }
      signedIn = who.endsWith("\0" + USER + "\0" + PASSWORD) && !is(Whim.WRONG_PASSWORD);
      say(signedIn ? "235 Welcome" : "535 5.7.8 Wrong password for " + USER);
    }

    private String decoded(String text) {
      return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    private void recipient(String said) throws IOException {
      to = said.replaceAll(".*<|>.*", "");
      boolean nobody = to.endsWith("@nobody.example");
      say(nobody ? "550 5.1.1 <" + to + "> is nobody" : "250 OK");
    }

    private void take() throws IOException {
      say("354 Go on");
      var text = new StringBuilder();
      for (String said = in.readLine(); said != null && !said.equals("."); said = in.readLine()) {
        text.append(said.startsWith(".") ? said.substring(1) : said).append('\n');
      }
      if (is(Whim.REFUSES_MAIL)) {
        say("451 4.3.0 Not now, " + to);
        return;
      }
      taken.add(new Mail(to, text.toString(), encrypted));
      say("250 Taken");
    }

    private void say(String words) throws IOException {
      out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
