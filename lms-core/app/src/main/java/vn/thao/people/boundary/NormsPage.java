package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.people.control.Norms;
import vn.thao.people.entity.EstablishmentRow;
import vn.thao.people.entity.NormRow;
import vn.thao.platform.boundary.AsOfPage;

/** Định mức: how many people are required where, and by which decision. */
@Named
@RequestScoped
public class NormsPage extends AsOfPage {

  @Inject Norms norms;
  private List<NormRow> list;
  private List<EstablishmentRow> establishments;

  public void load() {
    list = norms.list(day());
    establishments = norms.establishments(day());
  }

  public List<NormRow> getList() {
    return list;
  }

  public List<EstablishmentRow> getEstablishments() {
    return establishments;
  }
}
