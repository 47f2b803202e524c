package vn.thao.content.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.thao.platform.entity.Refused;

/**
 * A course package as a ZIP file, from somebody's desk. Nothing of it is ever written to a disk;
 * still, whatever a package has no use for is refused, and it is unpacked only up to the limits,
 * whatever sizes the file itself claims.
 */
final class ZipPackage {

  static final int LARGEST_ZIP = 20 << 20;
  private static final long LARGEST_TOTAL = 50L << 20;
  private static final int LONGEST_PATH = 200;
  private static final String COURSE = "course.yaml";
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_. /-]*");
  private static final int SYMBOLIC_LINK = 0xA000;

  private ZipPackage() {}

  /**
   * @throws Refused with the first reason found
   */
  static PackageSource read(byte[] zip) {
    if (zip.length > LARGEST_ZIP) {
      throw new Refused("upload.too-large", LARGEST_ZIP >> 20);
    }
    refuseLinks(zip);
    var files = new TreeMap<String, byte[]>();
    var names = new HashSet<String>();
    long total = 0;
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        var path = path(entry.getName());
        if (!names.add(path.toLowerCase(Locale.ROOT))) {
          throw new Refused("upload.twice", path);
        }
        if (files.size() >= PackageSource.MOST_FILES) {
          throw new Refused("upload.many-files", PackageSource.MOST_FILES);
        }
        var bytes = in.readNBytes((int) PackageSource.LARGEST_FILE + 1);
        total += bytes.length;
        if (bytes.length > PackageSource.LARGEST_FILE) {
          throw new Refused("upload.large-file", path, PackageSource.LARGEST_FILE >> 20);
        }
        if (total > LARGEST_TOTAL) {
          throw new Refused("upload.unpacked", LARGEST_TOTAL >> 20);
        }
        files.put(path, bytes);
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new Refused("upload.broken");
    }
    return PackageSource.of("upload", withoutWrapper(files));
  }

  private static String path(String name) {
    var path = Normalizer.normalize(name, Normalizer.Form.NFC);
    if (path.startsWith("/") || path.contains("\\") || path.contains(":")) {
      throw new Refused("upload.path", shown(path));
    }
    for (var part : path.split("/")) {
      if (part.equals("..") || part.equals(".") || part.isEmpty()) {
        throw new Refused("upload.path", shown(path));
      }
      if (part.startsWith(".") || part.equals("__MACOSX")) {
        throw new Refused("upload.hidden", shown(path));
      }
    }
    if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
      throw new Refused("upload.name", shown(path));
    }
    return path;
  }

  private static String shown(String path) {
    var clean = path.replaceAll("\\p{Cntrl}", "?");
    return clean.length() > 80 ? clean.substring(0, 80) + "…" : clean;
  }

  /** People pack the folder as often as what is in it. */
  private static Map<String, byte[]> withoutWrapper(TreeMap<String, byte[]> files) {
    if (files.isEmpty()) {
      throw new Refused("upload.broken");
    }
    var first = files.firstKey();
    var wrapper = first.substring(0, first.indexOf('/') + 1);
    if (files.containsKey(COURSE)
        || !files.containsKey(wrapper + COURSE)
        || !files.keySet().stream().allMatch(path -> path.startsWith(wrapper))) {
      return files;
    }
    var inner = new TreeMap<String, byte[]>();
    files.forEach((path, bytes) -> inner.put(path.substring(wrapper.length()), bytes));
    return inner;
  }

  /**
   * The kind of an entry stands in the directory at the end only, which Java's readers pass over.
   */
  private static void refuseLinks(byte[] zip) {
    var data = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int end = endOfDirectory(data);
    int place = data.getInt(end + 16);
    int count = Short.toUnsignedInt(data.getShort(end + 10));
    for (int i = 0; i < count; i++) {
      if (place < 0 || place + 46 > zip.length || data.getInt(place) != 0x02014b50) {
        throw new Refused("upload.broken");
      }
      int length = Short.toUnsignedInt(data.getShort(place + 28));
      if (((data.getInt(place + 38) >>> 16) & 0xF000) == SYMBOLIC_LINK) {
        int from = place + 46;
        int to = Math.min(zip.length, from + length);
        throw new Refused(
            "upload.link", shown(new String(zip, from, to - from, StandardCharsets.UTF_8)));
      }
      place +=
          46
              + length
              + Short.toUnsignedInt(data.getShort(place + 30))
              + Short.toUnsignedInt(data.getShort(place + 32));
    }
  }

  private static int endOfDirectory(ByteBuffer data) {
    for (int i = data.limit() - 22; i >= 0 && i >= data.limit() - 22 - 65_535; i--) {
      if (data.getInt(i) == 0x06054b50) {
        return i;
      }
    }
    throw new Refused("upload.broken");
  }

  /** The same files always give the same bytes. */
  static byte[] write(PackageSource source) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (var file : source.files().entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
