package vn.thao.planning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thao.planning.control.Plans;
import vn.thao.planning.entity.PlanMeans;
import vn.thao.planning.entity.PlanView;
import vn.thao.platform.boundary.AsOfPage;
import vn.thao.platform.entity.NotFound;

/** One plan: its lines with their progress on a day, who has agreed, and what may be done. */
@Named
@RequestScoped
public class PlanPage extends AsOfPage {

  @Inject Plans plans;
  private PlanView view;

  public void load() {
    var id = given("id");
    if (!id.matches("\\d{1,18}")) {
      throw new NotFound("failure.not-found");
    }
    view = plans.view(Long.parseLong(id), day());
  }

  public PlanMeans[] getMeans() {
    return PlanMeans.values();
  }

  public PlanView getView() {
    return view;
  }
}
