package vn.thao.platform.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.platform.control.Notices;

/** Marks a notice as read and leads to what it is about; or marks all that were shown. */
@WebServlet("/platform/read-notice")
public class ReadNoticeForm extends PostForm {

  @Inject Notices notices;

  @Override
  protected String handle(HttpServletRequest request) {
    if (text(request, "newest").isEmpty()) {
      return notices.read(id(request, "id"));
    }
    notices.readAll(id(request, "newest"));
    return "/platform/notices?done=notices.done";
  }
}
