package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import vn.thao.competency.control.Policies;
import vn.thao.competency.entity.Policy;
import vn.thao.competency.entity.PolicyList;
import vn.thao.competency.entity.PolicyRow;

/** How levels follow from evidence, for each competency, and the form to change it. */
@Named
@RequestScoped
public class PoliciesPage {

  @Inject Policies policies;
  @Inject HttpServletRequest request;
  private PolicyList list;
  private PolicyRow chosen;

  public void load() {
    list = policies.list();
    chosen =
        list.rows().stream()
            .filter(row -> row.code().equals(given("competency", "")))
            .findFirst()
            .orElse(null);
  }

  /** What was typed before, or what stands. */
  public String given(String name, Object otherwise) {
    var value = request.getParameter(name);
    return value == null ? String.valueOf(otherwise) : value.strip();
  }

  /** 0 to the highest level, as choices. */
  public List<String> getThresholds() {
    return IntStream.rangeClosed(0, Policy.HIGHEST_LEVEL).mapToObj(String::valueOf).toList();
  }

  public PolicyList getList() {
    return list;
  }

  public PolicyRow getChosen() {
    return chosen;
  }
}
