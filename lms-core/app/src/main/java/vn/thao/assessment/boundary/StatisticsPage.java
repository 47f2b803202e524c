package vn.thao.assessment.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.assessment.control.Statistics;
import vn.thao.assessment.entity.ItemList;
import vn.thao.assessment.entity.ItemRow;
import vn.thao.platform.boundary.Language;

/** Thống kê câu hỏi of a course; the course stands in the address. */
@Named
@RequestScoped
public class StatisticsPage {

  @Inject Statistics statistics;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private ItemList list;
  private boolean warnings;

  public void load() {
    var course = request.getParameter("course");
    var page = request.getParameter("page");
    warnings = "look".equals(request.getParameter("only"));
    list =
        statistics.list(
            course == null || course.isBlank() ? null : course,
            warnings,
            page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1,
            language.getLocale());
  }

  public String page(int number) {
    return "/assessment/statistics?course="
        + encoded(list.course().code())
        + (warnings ? "&only=look" : "")
        + "&page="
        + number;
  }

  public String item(ItemRow row) {
    return address(row);
  }

  static String address(ItemRow row) {
    return "/assessment/item?code=" + encoded(row.code()) + "&version=" + row.version();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The question in Markdown, with the words of its pictures in their place. */
  public String words(ItemRow row) {
    return row.text().replaceAll("!\\[([^\\]]*)]\\([^)]*\\)", "$1");
  }

  public boolean isWarnings() {
    return warnings;
  }

  public ItemList getList() {
    return list;
  }
}
