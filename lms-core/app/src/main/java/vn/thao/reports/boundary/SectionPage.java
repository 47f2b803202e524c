package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.reports.control.SectionSheet;
import vn.thao.reports.control.Sections;
import vn.thao.reports.entity.SectionReport;

/** R07, which agencies have people for policy communication. */
@Named
@RequestScoped
public class SectionPage extends ReportPage {

  @Inject Sections sections;
  private SectionReport data;

  public void load() {
    read();
    data = sections.report(ask());
  }

  @Override
  public String getReport() {
    return "section";
  }

  public List<String> getMeasures() {
    return SectionSheet.MEASURES;
  }

  public String getPositions() {
    return SectionSheet.positions(data, language.getLocale());
  }

  public String people(String measure, String unit) {
    return behind(measure, unit, "");
  }

  public SectionReport getData() {
    return data;
  }
}
