package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.people.control.Notice;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.PersonalTable;

/** Thông báo xử lý dữ liệu: what is kept of people, what for, who sees it, and how it goes. */
@Named
@RequestScoped
public class PrivacyPage {

  @Inject Notice notice;
  @Inject Language language;
  private List<PersonalTable> tables = List.of();
  private List<String> more = List.of();

  public void load() {
    tables = notice.tables();
    more = notice.more();
  }

  public List<PersonalTable> getTables() {
    return tables;
  }

  /** Text keys; what becomes of each is the text with {@code .kept}. */
  public List<String> getMore() {
    return more;
  }

  public String in(LocalName name) {
    return name == null ? "" : name.in(language.getLocale());
  }

  public String getLanguage() {
    return language.getLocale().getLanguage();
  }
}
