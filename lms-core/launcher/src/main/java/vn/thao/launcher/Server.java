package vn.thao.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Payara Micro in this process. It calls itself ready also when the application failed, so only the
 * application's own answer counts here.
 */
final class Server {

  private static final String HEALTH = "/api/v1/health";
  private static final int SECONDS_FOR_HEALTH = 90;
  private static final int MILLIS_BETWEEN_ASKING = 300;
  private static final int TIMES_NOT_FOUND = 10;
  private static final String HTTP =
      "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
  private static final String LISTENER =
      "set configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener.";

  /** Unless it is named, each {@code Json.create…} searches all jars of the server for it. */
  private static final String JSON_PROVIDER = "org.eclipse.parsson.JsonProviderImpl";

  private static final String TEXT_TYPES =
      "text/html,text/css,text/plain,text/xml,text/javascript,application/javascript,"
          + "application/json,application/problem+json,application/xml,image/svg+xml";

  /** How a start ended. */
  enum Outcome {
    UP,
    /** Not deployed: a class, a bean, a migration failed. */
    NOT_DEPLOYED,
    /** Deployed, but its health answered something else than 200, or nothing. */
    NOT_HEALTHY
  }

  private final Settings settings;
  private PayaraMicroRuntime runtime;

  Server(Settings settings) {
    this.settings = settings;
  }

  Outcome start() throws IOException {
    settings.properties().forEach(System::setProperty);
    System.setProperty("jakarta.json.provider", JSON_PROVIDER);
    Path own = settings.work().resolve("server");
    // what an earlier run left there would be deployed again
    Assembly.clear(own);
    Files.createDirectories(own);
    try {
      PayaraMicroBoot boot = PayaraMicroLauncher.create(arguments(own));
      runtime = boot.getRuntime();
    } catch (BootstrapException failed) {
      return Outcome.NOT_DEPLOYED;
    } catch (Exception failed) {
      failed.printStackTrace(System.err);
      return Outcome.NOT_DEPLOYED;
    }
    if (runtime.getDeployedApplicationNames().isEmpty()) {
      return Outcome.NOT_DEPLOYED;
    }
    return waitForHealth();
  }

  private String[] arguments(Path own) throws IOException {
    return new String[] {
      "--nohazelcast",
      "--disablephonehome",
      "--port",
      Integer.toString(settings.port()),
      "--rootdir",
      own.toString(),
      "--logproperties",
      ServerLog.configuration(settings).toString(),
      "--prebootcommandfile",
      commands().toString(),
      "--contextroot",
      "/",
      "--deploy",
      settings.application().toString()
    };
  }

  private Path commands() throws IOException {
    return Files.write(
        settings.work().resolve("server-settings.txt"),
        List.of(
            HTTP + "compression=on",
            HTTP + "compressable-mime-type=" + TEXT_TYPES,
            HTTP + "compression-min-size-bytes=1024",
            HTTP + "xpowered-by=false",
            HTTP + "server-header=false",
            LISTENER + "address=" + settings.listen()));
  }

  /**
   * When something fails only while the application initialises, the server still lists it as
   * deployed, and answers 404 to everything.
   */
  private Outcome waitForHealth() {
    long end = System.nanoTime() + SECONDS_FOR_HEALTH * 1_000_000_000L;
    int notFound = 0;
    while (System.nanoTime() < end) {
      int status = healthStatus();
      if (status == HttpURLConnection.HTTP_OK) {
        return Outcome.UP;
      }
      notFound = status == HttpURLConnection.HTTP_NOT_FOUND ? notFound + 1 : 0;
      if (notFound > TIMES_NOT_FOUND) {
        return Outcome.NOT_DEPLOYED;
      }
      try {
        Thread.sleep(MILLIS_BETWEEN_ASKING);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return Outcome.NOT_HEALTHY;
      }
    }
    return Outcome.NOT_HEALTHY;
  }

  private int healthStatus() {
    try {
      URL url = new URL(settings.localAddress() + HEALTH);
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      connection.setInstanceFollowRedirects(false);
      connection.setConnectTimeout(2000);
      connection.setReadTimeout(10000);
      int status = connection.getResponseCode();
      connection.disconnect();
      return status;
    } catch (IOException noAnswer) {
      return 0;
    }
  }

  /** Gives port, database and files back, so that another process can take them. */
  void stop() {
    try {
      if (runtime != null) {
        runtime.shutdown();
      }
    } catch (BootstrapException | IllegalStateException alreadyStopped) {
      // then there is nothing left to do
    }
  }
}
