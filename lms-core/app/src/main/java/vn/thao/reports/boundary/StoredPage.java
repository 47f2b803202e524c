package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.reports.control.StoredReports;
import vn.thao.reports.entity.StoredList;

/** Reports that were stored, as far as the reader reaches. */
@Named
@RequestScoped
public class StoredPage {

  @Inject StoredReports stored;
  @Inject HttpServletRequest request;
  private StoredList data;

  public void load() {
    var page = request.getParameter("page");
    data = stored.list(page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
  }

  public StoredList getData() {
    return data;
  }
}
