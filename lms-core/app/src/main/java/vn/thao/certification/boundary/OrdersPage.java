package vn.thao.certification.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.certification.control.Orders;
import vn.thao.certification.entity.OrderRow;

/** What was ordered to be done to statements, and how far it is. */
@Named
@RequestScoped
public class OrdersPage {

  @Inject Orders orders;

  private List<OrderRow> rows = List.of();

  public void load() {
    rows = orders.list();
  }

  public List<OrderRow> getRows() {
    return rows;
  }
}
