package vn.thao.planning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.planning.control.Plans;
import vn.thao.planning.entity.PlanList;

/** Kế hoạch học tập cá nhân: one's own plans, and those of the people of one's unit or scope. */
@Named
@RequestScoped
public class PlansPage {

  @Inject Plans plans;
  @Inject HttpServletRequest request;
  private PlanList list;

  public void load() {
    var page = request.getParameter("page");
    list = plans.list(page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
  }

  public PlanList getList() {
    return list;
  }
}
