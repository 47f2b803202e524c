package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.people.control.SensitiveBasis;
import vn.thao.people.entity.BasisRow;

/** Dữ liệu nhạy cảm: on what basis it is held, if at all. */
@Named
@RequestScoped
public class SensitivePage {

  @Inject SensitiveBasis bases;
  private List<BasisRow> history = List.of();

  public void load() {
    history = bases.history();
  }

  public List<BasisRow> getHistory() {
    return history;
  }

  public boolean isInForce() {
    return history.stream().anyMatch(BasisRow::inForce);
  }

  public boolean isOpen() {
    return history.stream().anyMatch(BasisRow::open);
  }
}
