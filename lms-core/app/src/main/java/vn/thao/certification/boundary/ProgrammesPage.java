package vn.thao.certification.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.certification.control.ProgrammeChanges;
import vn.thao.certification.control.Programmes;
import vn.thao.certification.entity.ProgrammeRow;
import vn.thao.certification.entity.RegisterList;
import vn.thao.certification.entity.RuleBase;
import vn.thao.platform.boundary.AsOfPage;
import vn.thao.platform.boundary.Frame;

/** Chương trình chứng nhận: all there are, with how many stand where on a day. */
@Named
@RequestScoped
public class ProgrammesPage extends AsOfPage {

  @Inject Programmes programmes;
  @Inject ProgrammeChanges changes;
  @Inject Frame frame;
  private List<ProgrammeRow> list;
  private List<RegisterList.Choice> courses = List.of();

  public void load() {
    list = programmes.list(day());
    if (frame.may("CERTIFY")) {
      courses = changes.courses();
    }
  }

  /** To choose from in a new programme. */
  public List<RegisterList.Choice> getCourses() {
    return courses;
  }

  public List<ProgrammeRow> getList() {
    return list;
  }

  public RuleBase[] getBases() {
    return RuleBase.values();
  }
}
