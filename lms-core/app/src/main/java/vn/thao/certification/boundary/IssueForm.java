package vn.thao.certification.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.certification.control.Orders;
import vn.thao.platform.boundary.PostForm;

/** Issues statements to all who have completed a course and have none. */
@WebServlet("/certification/issue-missing")
public class IssueForm extends PostForm {
  @Inject Orders orders;

  @Override
  protected String handle(HttpServletRequest request) {
    return "/certification/orders?done=orders.given.done&n=" + orders.issueMissing();
  }

  @Override
  protected String view() {
    return "/certification/register.xhtml";
  }
}
