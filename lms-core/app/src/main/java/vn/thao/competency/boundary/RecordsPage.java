package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.competency.control.Records;
import vn.thao.competency.entity.RecordLine;
import vn.thao.competency.entity.RecordView;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.control.Texts;

/** Hồ sơ giấy các năm trước: the list to bring, then what would become of each row. */
@Named
@RequestScoped
public class RecordsPage {

  @Inject Records records;
  @Inject Texts texts;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private RecordView view;

  public void load() {
    var id = request.getParameter("id");
    view = id != null && id.matches("\\d{1,18}") ? records.view(Long.parseLong(id)) : null;
  }

  public String problem(RecordLine line) {
    return line.problem() == null
        ? ""
        : texts.get(language.getLocale(), line.problem(), line.arguments().toArray());
  }

  public RecordView getView() {
    return view;
  }
}
