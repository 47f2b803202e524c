package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.platform.control.FirstSteps;
import vn.thao.platform.entity.FirstStepRow;

/** What to do next in a new installation. */
@Named
@RequestScoped
public class FirstStepsPage {

  @Inject FirstSteps steps;
  private List<FirstStepRow> rows = List.of();

  public void load() {
    rows = steps.list();
  }

  public List<FirstStepRow> getRows() {
    return rows;
  }

  public long getDone() {
    return rows.stream().filter(FirstStepRow::done).count();
  }
}
