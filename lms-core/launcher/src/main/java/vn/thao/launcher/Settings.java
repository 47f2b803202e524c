package vn.thao.launcher;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the environment says, with a default for everything. An empty variable counts as unset.
 *
 * <p>{@code THAO_PORT} 8080 · {@code THAO_DATA} ./data · {@code THAO_DEMO} true · {@code
 * THAO_LISTEN} the address to listen on: 127.0.0.1 in demo mode, whose passwords are printed, else
 * every one · {@code THAO_PUBLIC_URL} the address people type, for links and QR codes · {@code
 * THAO_PLUGINS} one more plugin folder · {@code THAO_DB_URL}, {@code THAO_DB_USER}, {@code
 * THAO_DB_PASSWORD}, see {@link Database} · {@code THAO_BACKUPS_KEEP} 7 nightly backups.
 *
 * @param installation the folder of thao.jar, with lib/, app/ and plugins/
 * @param data what must survive: database, files, logs; {@code work/} in it is made anew each time
 */
record Settings(
    int port,
    String listen,
    String address,
    boolean demo,
    Path installation,
    Path data,
    List<Path> pluginFolders,
    Database database,
    int backupsKeep) {

  private static final String EVERYWHERE = "0.0.0.0";
  private static final String THIS_MACHINE = "127.0.0.1";
  private static final List<String> WEB = Arrays.asList("http", "https");

  /** Reads the environment; relative paths count from {@code here}. */
  static Settings read(Map<String, String> environment, Path here, Path installation) {
    int port = port(value(environment, "THAO_PORT", "8080"));
    boolean demo = yesOrNo("THAO_DEMO", value(environment, "THAO_DEMO", "true"));
    String listen = value(environment, "THAO_LISTEN", demo ? THIS_MACHINE : EVERYWHERE);
    String address = value(environment, "THAO_PUBLIC_URL", "http://localhost:" + port);
    Path data = here.resolve(value(environment, "THAO_DATA", "data")).toAbsolutePath().normalize();
    return new Settings(
        port,
        listen,
        web(address).replaceAll("/+$", ""),
        demo,
        installation,
        data,
        pluginFolders(environment, here, installation),
        Database.of(
            value(environment, "THAO_DB_URL", "jdbc:h2:file:" + slashes(data) + "/db/thao"),
            value(environment, "THAO_DB_USER", ""),
            value(environment, "THAO_DB_PASSWORD", "")),
        backupsKeep(value(environment, "THAO_BACKUPS_KEEP", "7")));
  }

  private static int backupsKeep(String text) {
    if (text.matches("\\d{1,4}")) {
      return Integer.parseInt(text);
    }
    throw new Problem("setting.count", "THAO_BACKUPS_KEEP", text);
  }

  private static List<Path> pluginFolders(
      Map<String, String> environment, Path here, Path installation) {
    List<Path> folders = new ArrayList<>(List.of(installation.resolve("plugins")));
    String more = value(environment, "THAO_PLUGINS", "");
    if (!more.isEmpty()) {
      folders.add(here.resolve(more).toAbsolutePath().normalize());
    }
    return List.copyOf(folders);
  }

  private static String value(Map<String, String> environment, String name, String otherwise) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  /** It begins the links in mails and QR codes, which lead nowhere without a scheme and a host. */
  private static String web(String address) {
    try {
      URI uri = new URI(address);
      if (uri.getHost() != null && WEB.contains(uri.getScheme())) {
        return address;
      }
    } catch (URISyntaxException notAnAddress) {
      // said below, as for one that is not of the web
    }
    throw new Problem("setting.address", "THAO_PUBLIC_URL", address);
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // said below, as for a number out of range
    }
    throw new Problem("port.invalid", text);
  }

  private static boolean yesOrNo(String name, String text) {
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Boolean.parseBoolean(text);
    }
    throw new Problem("setting.yesOrNo", name, text);
  }

  private static String slashes(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }

  String version() {
    String version = Settings.class.getPackage().getImplementationVersion();
    return version == null ? "-" : version;
  }

  Path war() {
    return installation.resolve("app/thao.war");
  }

  Path server() {
    return installation.resolve("lib/payara-micro.jar");
  }

  Path work() {
    return data.resolve("work");
  }

  Path application() {
    return work().resolve("app");
  }

  Path greeting() {
    return work().resolve("greeting.txt");
  }

  Path logs() {
    return data.resolve("logs");
  }

  /** Where this machine reaches the application, whatever the outside calls it. */
  String localAddress() {
    return "http://" + (listen.equals(EVERYWHERE) ? THIS_MACHINE : listen) + ":" + port;
  }

  boolean onlyThisMachine() {
    return listen.equals(THIS_MACHINE) || listen.equals("localhost");
  }

  /** What the application reads as MicroProfile Config. */
  Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("thao.port", Integer.toString(port));
    properties.put("thao.listen", listen);
    properties.put("thao.public.url", address);
    properties.put("thao.demo", Boolean.toString(demo));
    properties.put("thao.backups.keep", Integer.toString(backupsKeep));
    properties.put("thao.version", version());
    properties.put("thao.data", data.toString());
    properties.put("thao.work", work().toString());
    properties.put("thao.db.class", database.kind().dataSourceClass());
    properties.put("thao.db.url", database.url());
    properties.put("thao.db.user", database.user());
    properties.put("thao.db.password", database.password());
    return properties;
  }
}
