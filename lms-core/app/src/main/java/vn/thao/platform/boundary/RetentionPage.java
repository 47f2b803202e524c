package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.platform.control.Retention;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.RetentionRow;

/** Thời hạn lưu: how long each kind of data is kept, what went last, what would go now. */
@Named
@RequestScoped
public class RetentionPage {

  @Inject Retention retention;
  @Inject Language language;
  private List<RetentionRow> rows = List.of();

  public void load() {
    rows = retention.list();
  }

  public String in(LocalName name) {
    return name.in(language.getLocale());
  }

  public List<RetentionRow> getRows() {
    return rows;
  }
}
