package vn.thao.platform.entity;

import jakarta.persistence.Embeddable;
import java.util.Locale;

/** A short text in Vietnamese and English; columns {@code <what>_vi, <what>_en}. */
@Embeddable
public class LocalName {

  private String vi;
  private String en;

  protected LocalName() {}

  public LocalName(String vi, String en) {
    this.vi = vi;
    this.en = en == null || en.isBlank() ? vi : en;
  }

  public String in(Locale language) {
    return "en".equals(language.getLanguage()) ? en : vi;
  }

  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }

  @Override
  public String toString() {
    return vi + " / " + en;
  }
}
