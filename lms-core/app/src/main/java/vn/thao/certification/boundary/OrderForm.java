package vn.thao.certification.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import vn.thao.certification.control.Orders;
import vn.thao.certification.entity.OrderKind;
import vn.thao.certification.entity.RegisterFilter;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.Refused;

/** Revokes or replaces the chosen statements, or all that the filter shows. */
@WebServlet("/certification/order")
public class OrderForm extends PostForm {
  @Inject Orders orders;

  @Override
  protected String handle(HttpServletRequest request) {
    var kind = text(request, "kind").equals("REISSUE") ? OrderKind.REISSUE : OrderKind.REVOKE;
    var reason = text(request, "reason");
    int count =
        text(request, "which").equals("all")
            ? orders.filtered(kind, reason, filter(request), expected(request))
            : orders.selected(kind, reason, chosen(request));
    return "/certification/orders?done=orders.given.done&n=" + count;
  }

  private static RegisterFilter filter(HttpServletRequest request) {
    return RegisterFilter.of(
        text(request, "year"),
        text(request, "unit"),
        text(request, "course"),
        text(request, "status"),
        text(request, "search"));
  }

  private static int expected(HttpServletRequest request) {
    var typed = text(request, "expected").replace(".", "");
    if (!typed.matches("\\d{1,9}")) {
      throw new Refused("register.count-needed");
    }
    return Integer.parseInt(typed);
  }

  private static List<Long> chosen(HttpServletRequest request) {
    var ids = request.getParameterValues("id");
    return ids == null
        ? List.of()
        : Arrays.stream(ids).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).toList();
  }

  @Override
  protected String view() {
    return "/certification/register.xhtml";
  }
}
