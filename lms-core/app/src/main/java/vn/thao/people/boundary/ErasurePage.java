package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thao.people.control.Erasures;
import vn.thao.people.entity.ErasureView;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;

/** What erasing somebody would remove and what would stay. */
@Named
@RequestScoped
public class ErasurePage {

  @Inject Erasures erasures;
  @Inject Language language;
  private String id;
  private ErasureView view;

  public void load() {
    if (id == null || !id.matches("\\d{1,18}")) {
      throw new NotFound("failure.not-found");
    }
    view = erasures.view(Long.parseLong(id));
  }

  public String in(LocalName name) {
    return name == null ? "" : name.in(language.getLocale());
  }

  public ErasureView getView() {
    return view;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
