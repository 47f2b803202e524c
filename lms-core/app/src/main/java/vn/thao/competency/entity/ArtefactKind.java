package vn.thao.competency.entity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Files that may prove something. They are only given away to be saved, never shown as pages. */
public enum ArtefactKind {
  PDF("application/pdf", "%PDF-"),
  PNG("image/png", "\u0089PNG\r\n\u001A\n"),
  JPG("image/jpeg", "\u00FF\u00D8\u00FF"),
  JPEG("image/jpeg", "\u00FF\u00D8\u00FF"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u0003\u0004"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u0003\u0004");

  public static final int LARGEST = 5 << 20;
  private static final int LONGEST_NAME = 200;

  private final String type;
  private final byte[] beginning;

  ArtefactKind(String type, String beginning) {
    this.type = type;
    this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** By the ending of the name, when the bytes begin as they should. */
  public static Optional<ArtefactKind> of(String name, byte[] bytes) {
    var ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(ending))
        .filter(kind -> bytes.length > kind.beginning.length)
        .filter(
            kind ->
                Arrays.equals(
                    bytes, 0, kind.beginning.length, kind.beginning, 0, kind.beginning.length))
        .findFirst();
  }

  /** Without a path, which some browsers send, and without what could break out of a header. */
  public static String cleanName(String sent) {
    var name =
        sent == null ? "" : sent.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "");
    var clean = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    return clean.length() > LONGEST_NAME ? clean.substring(clean.length() - LONGEST_NAME) : clean;
  }

  public String type() {
    return type;
  }
}
