package vn.thao.certification.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.certification.control.Programmes;
import vn.thao.certification.entity.OwnProgramme;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.entity.LocalName;

/** Chứng nhận của tôi: where the caller stands in each programme, why, and what to do next. */
@Named
@RequestScoped
public class MinePage {

  @Inject Programmes programmes;
  @Inject Language language;
  private List<OwnProgramme> list;

  public void load() {
    list = programmes.mine();
  }

  public List<OwnProgramme> getList() {
    return list;
  }

  public String in(LocalName name) {
    return name.in(language.getLocale());
  }
}
