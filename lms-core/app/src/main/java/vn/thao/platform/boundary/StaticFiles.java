package vn.thao.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Styles, scripts and pictures of the application and of plugins. A page names them with a hash of
 * their content in the address, {@code #{files.of('css/thao.css')}}, so a browser may keep them for
 * a year and still gets a new one at once.
 */
@Named("files")
@ApplicationScoped
public class StaticFiles {

  static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

  /** May be kept, but the browser asks each time whether it still holds. */
  static final String ASK_FIRST = "no-cache";

  private static final int LETTERS = 12;

  @Inject ServletContext context;
  private final Map<String, String> hashes = new ConcurrentHashMap<>();

  /**
   * The address of a file.
   *
   * @param name below {@code /resources/thao/}, or from the root, {@code /plugins/acme/play.js}
   */
  public String of(String name) {
    var path = name.startsWith("/") ? name : "/resources/thao/" + name;
    var hash = hash(path);
    return hash.isEmpty() ? path : path + "?v=" + hash;
  }

  /** The address of the icons, which every page asks for many times. */
  public String getIcons() {
    return of("icons.svg");
  }

  static boolean isStatic(String path) {
    return path.startsWith("/resources/")
        || path.startsWith("/jakarta.faces.resource/")
        || path.startsWith("/plugins/");
  }

  /** How long the answer to this request may be kept. */
  String caching(HttpServletRequest request) {
    var asked = request.getParameter("v");
    if (asked == null) {
      return ASK_FIRST;
    }
    var path = request.getServletPath();
    // the addresses of Faces carry the version of the library
    return path.startsWith("/jakarta.faces.resource/") || asked.equals(hash(path))
        ? FOR_A_YEAR
        : ASK_FIRST;
  }

  private String hash(String path) {
    var known = hashes.get(path);
    if (known != null) {
      return known;
    }
    var hash = computed(path);
    if (!hash.isEmpty()) {
      hashes.put(path, hash);
    }
    return hash;
  }

  /** Empty when there is no such file. */
  private String computed(String path) {
    try (var file = context.getResourceAsStream(path)) {
      if (file == null) {
        return "";
      }
      var digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
      return HexFormat.of().formatHex(digest).substring(0, LETTERS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
