package vn.thao.reports.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PostForm;
import vn.thao.reports.control.StoredReports;
import vn.thao.reports.entity.ReportAsk;

/** Stores a report with the filters that its page shows. */
@WebServlet("/reports/store")
public class StoreForm extends PostForm {

  @Inject StoredReports stored;
  @Inject Language chosen;

  @Override
  protected String handle(HttpServletRequest request) {
    var choices = ReportAsk.choices(text(request, "query"));
    var ask = ReportTimes.ask(text(request, "report"), choices::get);
    return "/reports/stored-report?stored="
        + stored.store(ask, chosen.getLocale())
        + "&done=stored.store.done";
  }

  @Override
  protected String view() {
    return "/reports/index.xhtml";
  }
}
