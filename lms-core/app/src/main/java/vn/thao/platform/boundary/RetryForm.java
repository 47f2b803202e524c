package vn.thao.platform.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.platform.control.Outbox;

/** Tries a piece of work of the outbox again, without waiting for its time. */
@WebServlet("/platform/retry")
public class RetryForm extends PostForm {

  @Inject Outbox outbox;

  @Override
  protected String handle(HttpServletRequest request) {
    outbox.retry(id(request, "work"));
    return "/platform/jobs?done=jobs.retry.done";
  }
}
