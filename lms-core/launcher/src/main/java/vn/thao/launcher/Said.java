package vn.thao.launcher;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** One sentence in the two languages of the house. */
record Said(String vietnamese, String english) {

  private static final ResourceBundle VIETNAMESE = bundle(new Locale("vi"));
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

  static Said of(String key, Object... arguments) {
    return new Said(format(VIETNAMESE, key, arguments), format(ENGLISH, key, arguments));
  }

  static Said of(Problem problem) {
    return of(problem.key(), problem.arguments());
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "vn.thao.launcher.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static String format(ResourceBundle bundle, String key, Object... arguments) {
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = String.valueOf(arguments[i]);
    }
    return MessageFormat.format(bundle.getString(key), texts);
  }
}
