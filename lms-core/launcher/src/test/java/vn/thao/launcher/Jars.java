package vn.thao.launcher;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes jars on the fly. */
final class Jars {

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  static Jars plugin(String id, String version) {
    return plugin(id, version, "[1.0,2.0)");
  }

  static Jars plugin(String id, String version, String range) {
    String text = "id=" + id + "\nversion=" + version + "\nspi=" + range + "\n";
    return new Jars().with("META-INF/thao-plugin.properties", text);
  }

  /** One that can't do without others. */
  static Jars needing(String id, String requires) {
    String text = "id=%s\nversion=1.0\nspi=[1.0,2.0)\nrequires=%s\n".formatted(id, requires);
    return new Jars().with("META-INF/thao-plugin.properties", text);
  }

  Jars with(String name, String text) {
    entries.put(name, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** The first eight bytes of a class file, as Java of that number would write them. */
  Jars withClass(String name, int java) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(0xCAFEBABE);
      out.writeShort(0);
      out.writeShort(44 + java);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    entries.put(name, bytes.toByteArray());
    return this;
  }

  Path write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
