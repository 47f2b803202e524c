package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thao.platform.control.Texts;

/**
 * What a browser shows without a network for a page it doesn't hold. It is fetched once, before
 * anybody has chosen a language, so it speaks both.
 */
@Named
@RequestScoped
public class OfflinePage {
  @Inject Texts texts;
  @Inject Language language;

  /** The text in the language that the rest of the page is not in. */
  public String other(String key) {
    return texts.get(language.isEnglish() ? Texts.VIETNAMESE : Texts.ENGLISH, key);
  }
}
