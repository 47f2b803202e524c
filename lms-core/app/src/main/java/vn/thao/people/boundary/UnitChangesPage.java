package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.people.control.UnitChanges;
import vn.thao.people.control.Units;
import vn.thao.people.entity.UnitChangeKind;
import vn.thao.people.entity.UnitChangeRow;
import vn.thao.people.entity.UnitChoice;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.entity.LocalName;

/** Thay đổi tổ chức: changes of the organisation, and where one begins. */
@Named
@RequestScoped
public class UnitChangesPage {

  @Inject UnitChanges changes;
  @Inject Units units;
  @Inject Language language;
  private List<UnitChangeRow> list;
  private List<UnitChoice> choices;

  public void load() {
    list = changes.list();
    choices = units.kept();
  }

  public List<UnitChangeRow> getList() {
    return list;
  }

  public List<UnitChoice> getChoices() {
    return choices;
  }

  public String in(LocalName name) {
    return name.in(language.getLocale());
  }

  public UnitChangeKind[] getKinds() {
    return UnitChangeKind.values();
  }

  /** The name in the tree. */
  public String indented(UnitChoice unit) {
    return unit.indented(language.getLocale());
  }
}
