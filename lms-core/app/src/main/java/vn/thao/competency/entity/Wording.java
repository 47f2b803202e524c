package vn.thao.competency.entity;

import java.util.Locale;

/**
 * The same in Vietnamese and in English, each in one line; either may still be missing in a draft.
 */
public record Wording(String vi, String en) {

  public Wording {
    vi = vi.strip().replaceAll("\\s+", " ");
    en = en.strip().replaceAll("\\s+", " ");
  }

  public String in(Locale language) {
    boolean english = "en".equals(language.getLanguage()) && !en.isBlank() || vi.isBlank();
    return english ? en : vi;
  }

  boolean isComplete() {
    return !vi.isBlank() && !en.isBlank();
  }
}
