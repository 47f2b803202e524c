package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Locale;
import vn.thao.platform.control.Texts;

/** The language of this request: Vietnamese unless the reader chose English. */
@Named
@RequestScoped
public class Language {

  private Locale locale = Texts.VIETNAMESE;

  public Locale getLocale() {
    return locale;
  }

  void choose(String code) {
    locale = "en".equals(code) ? Texts.ENGLISH : Texts.VIETNAMESE;
  }

  public boolean isEnglish() {
    return locale == Texts.ENGLISH;
  }
}
