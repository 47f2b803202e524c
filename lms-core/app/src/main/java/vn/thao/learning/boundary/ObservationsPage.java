package vn.thao.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.thao.learning.control.Observations;
import vn.thao.learning.entity.ObservationList;
import vn.thao.platform.boundary.Language;

/**
 * Quan sát tại chỗ: who waits to be observed; each leads to the run, which the assessor performs.
 */
@Named
@RequestScoped
public class ObservationsPage {

  @Inject Observations observations;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private ObservationList list;

  public void load() {
    list = observations.list(getWords(), language.getLocale());
  }

  public String getWords() {
    var words = request.getParameter("q");
    return words == null ? "" : words.strip();
  }

  public ObservationList getList() {
    return list;
  }
}
