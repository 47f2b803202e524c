package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.thao.reports.control.DossierSheet;
import vn.thao.reports.control.Dossiers;
import vn.thao.reports.entity.Dossier;

/** R06, what one person is able to do, with what it rests on. */
@Named
@RequestScoped
public class DossierPage extends ReportPage {

  @Inject Dossiers dossiers;
  private Dossier data;
  private List<TableView> tables = List.of();

  public void load() {
    readTimes();
    data = dossiers.of(given("person"), asOf(), language.getLocale());
    var sheet = new DossierSheet(data, language.getLocale()).table();
    var all = new ArrayList<TableView>();
    all.add(TableView.of(sheet, language.getLocale()));
    sheet.parts().forEach(part -> all.add(TableView.of(part, language.getLocale())));
    tables = all;
  }

  @Override
  public String getReport() {
    return "dossier";
  }

  public List<String> getMeasures() {
    return DossierSheet.MEASURES;
  }

  public String getPosts() {
    return DossierSheet.posts(data, language.getLocale());
  }

  /** Levels, evidence, certificates, courses. */
  public List<TableView> getTables() {
    return tables;
  }

  public Dossier getData() {
    return data;
  }
}
