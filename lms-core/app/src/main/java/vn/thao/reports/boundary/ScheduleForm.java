package vn.thao.reports.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;
import vn.thao.reports.control.Schedules;
import vn.thao.reports.entity.Rhythm;

/** Orders a report that comes by itself, or ends it. */
@WebServlet("/reports/schedule")
public class ScheduleForm extends PostForm {

  @Inject Schedules schedules;
  @Inject Language chosen;

  @Override
  protected String handle(HttpServletRequest request) {
    var verb = text(request, "do");
    switch (verb) {
      case "add" ->
          schedules.add(
              id(request, "filter"),
              rhythm(text(request, "rhythm")),
              day(text(request, "monthDay")),
              chosen.getLocale());
      case "end" -> schedules.end(id(request, "schedule"));
      default -> throw new NotFound("failure.not-found");
    }
    return "/reports/schedules?done=schedules." + verb + ".done";
  }

  /** Null, which is refused, when there is no such rhythm. */
  private static Rhythm rhythm(String name) {
    return Arrays.stream(Rhythm.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static int day(String typed) {
    return typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : 0;
  }

  @Override
  protected String view() {
    return "/reports/schedules.xhtml";
  }
}
