package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thao.platform.control.Texts;

/** {@code #{t['course.title']}} and {@code #{t.of('course.left', n)}} on pages. */
@Named("t")
@RequestScoped
public class PageTexts extends AbstractMap<String, String> {

  @Inject Texts texts;
  @Inject Language language;

  @Override
  public String get(Object key) {
    return texts.get(language.getLocale(), String.valueOf(key));
  }

  public String of(String key, Object... arguments) {
    return texts.get(language.getLocale(), key, arguments);
  }

  /** The same with arguments that come as a list. */
  public String list(String key, List<?> arguments) {
    return texts.get(language.getLocale(), key, arguments.toArray());
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return texts.all(language.getLocale()).entrySet();
  }
}
