package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.NoticeArguments;
import vn.thao.platform.entity.NoticeRow;

/** Thông báo: what the system has told whoever is signed in. */
@Named
@RequestScoped
public class NoticesPage {

  @Inject Notices notices;
  @Inject Texts texts;
  @Inject Language language;
  private Long before;
  private List<NoticeRow> rows = List.of();

  public void load() {
    rows = notices.list(before);
  }

  /** The notice in the reader's language. */
  public String words(NoticeRow row) {
    var locale = language.getLocale();
    return texts.get(locale, row.key(), NoticeArguments.in(locale, row.arguments()));
  }

  public Long getBefore() {
    return before;
  }

  public void setBefore(Long before) {
    this.before = before;
  }

  public List<NoticeRow> getRows() {
    return rows;
  }

  public boolean isUnread() {
    return rows.stream().anyMatch(NoticeRow::unread);
  }

  public boolean isMore() {
    return rows.size() == Notices.PAGE;
  }

  public long getNewest() {
    return rows.get(0).id();
  }

  public long getLast() {
    return rows.get(rows.size() - 1).id();
  }
}
