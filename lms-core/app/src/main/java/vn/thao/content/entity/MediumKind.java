package vn.thao.content.entity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What may lie in a media folder: how it is served, how large it may be, and how its bytes begin.
 * Nothing here can run a script in a page of ours: pictures are shown as pictures, documents are
 * only given away as files.
 */
public enum MediumKind {
  SVG("image/svg+xml", 60, false),
  PNG("image/png", 60, false),
  JPG("image/jpeg", 60, false),
  WEBP("image/webp", 60, false),
  WEBM("video/webm", 8 * 1024, false, 0, "\u001AE\u00DF\u00A3"),
  MP4("video/mp4", 8 * 1024, false, 4, "ftyp"),
  VTT("text/vtt; charset=UTF-8", 256, false, 0, "WEBVTT"),
  PDF("application/pdf", 4 * 1024, true, 0, "%PDF-"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      4 * 1024,
      true,
      0,
      "PK\u0003\u0004"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      4 * 1024,
      true,
      0,
      "PK\u0003\u0004");

  private final String type;
  private final int kilobytes;
  private final boolean file;
  private final int offset;
  private final byte[] beginning;

  MediumKind(String type, int kilobytes, boolean file) {
    this(type, kilobytes, file, 0, "");
  }

  MediumKind(String type, int kilobytes, boolean file, int offset, String beginning) {
    this.type = type;
    this.kilobytes = kilobytes;
    this.file = file;
    this.offset = offset;
    this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** By the ending of the name. */
  public static Optional<MediumKind> of(String name) {
    var ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> kind.name().equals(ending)).findFirst();
  }

  public String type() {
    return type;
  }

  /** The most kilobytes that one file may have. */
  public int kilobytes() {
    return kilobytes;
  }

  /** To be saved by the browser, never shown by it. */
  public boolean isFile() {
    return file;
  }

  /** Whether the content is what the name says, as far as its first bytes tell. */
  public boolean fits(byte[] bytes) {
    return bytes.length >= offset + beginning.length
        && Arrays.equals(beginning, Arrays.copyOfRange(bytes, offset, offset + beginning.length));
  }
}
