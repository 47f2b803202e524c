package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.people.control.Units;
import vn.thao.people.entity.UnitRow;
import vn.thao.platform.boundary.AsOfPage;

/** Cơ quan, đơn vị: the organisation on a day, as far as the reader keeps it. */
@Named
@RequestScoped
public class UnitsPage extends AsOfPage {

  @Inject Units units;
  private List<UnitRow> list;

  public void load() {
    list = units.list(day());
  }

  public List<UnitRow> getList() {
    return list;
  }
}
