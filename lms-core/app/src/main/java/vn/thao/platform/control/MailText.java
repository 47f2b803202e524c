package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import java.util.Locale;
import vn.thao.platform.entity.NoticeArguments;

/** The words of a mail: both languages, since nobody knows which one its reader prefers. */
@ApplicationScoped
class MailText {

  @Inject Texts texts;
  @Inject Settings settings;

  String line(String key, JsonArray arguments) {
    return in(Texts.VIETNAMESE, key, arguments) + " / " + in(Texts.ENGLISH, key, arguments);
  }

  String body(String key, JsonArray arguments) {
    var url = settings.publicUrl();
    return in(Texts.VIETNAMESE, key, arguments)
        + "\n\n"
        + texts.get(Texts.VIETNAMESE, "mail.foot", url)
        + "\n\n----------\n\n"
        + in(Texts.ENGLISH, key, arguments)
        + "\n\n"
        + texts.get(Texts.ENGLISH, "mail.foot", url)
        + "\n";
  }

  private String in(Locale language, String key, JsonArray arguments) {
    return texts.get(language, key, NoticeArguments.in(language, arguments));
  }
}
