package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.learning.control.Followups;
import vn.thao.learning.entity.FollowupList;
import vn.thao.platform.boundary.Language;

/** Lớp của tôi: the learners of a course; the filters stand in the address. */
@Named
@RequestScoped
public class FollowupPage {

  @Inject Followups followups;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private FollowupList list;
  private boolean stuck;

  public void load() {
    var course = request.getParameter("course");
    var page = request.getParameter("page");
    stuck = "stuck".equals(request.getParameter("only"));
    list =
        followups.list(
            course == null || course.isBlank() ? null : course,
            stuck,
            page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1,
            language.getLocale());
  }

  public String page(int number) {
    return "/learning/followup?course="
        + URLEncoder.encode(list.course() == null ? "" : list.course(), StandardCharsets.UTF_8)
        + (stuck ? "&only=stuck" : "")
        + "&page="
        + number;
  }

  public boolean isStuck() {
    return stuck;
  }

  public FollowupList getList() {
    return list;
  }
}
