package vn.thao.platform.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.platform.control.Retention;

/** Decides how long one kind of data is kept. */
@WebServlet("/platform/change-retention")
public class RetentionForm extends PostForm {

  @Inject Retention retention;

  @Override
  protected String handle(HttpServletRequest request) {
    var days = text(request, "days");
    retention.change(
        text(request, "code"),
        days.matches("\\d{1,6}") ? Integer.parseInt(days) : -1,
        text(request, "basis"));
    return "/platform/retention?done=retention.change.done";
  }

  @Override
  protected String view() {
    return "/platform/retention.xhtml";
  }
}
