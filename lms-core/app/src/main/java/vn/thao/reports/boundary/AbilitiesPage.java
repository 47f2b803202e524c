package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.thao.reports.control.Abilities;
import vn.thao.reports.control.AbilitiesSheet;
import vn.thao.reports.control.AbilityWords;
import vn.thao.reports.entity.AbilitiesReport;
import vn.thao.reports.entity.AbilityNormRow;

/** R03 by norms of competencies and certificates. */
@Named
@RequestScoped
public class AbilitiesPage extends ReportPage {

  @Inject Abilities abilities;
  private AbilitiesReport data;
  private AbilityWords words;

  public void load() {
    read();
    data = abilities.report(ask());
    words = new AbilityWords(language.getLocale());
  }

  @Override
  public String getReport() {
    return "abilities";
  }

  public List<String> getMeasures() {
    return AbilitiesSheet.MEASURES;
  }

  /** The norm is named also where the page took the first. */
  public String people(String measure, String unit) {
    var named = given("norm") != null;
    var norm = URLEncoder.encode(data.norm().aim(), StandardCharsets.UTF_8);
    return behind(measure, unit, named ? "" : "&norm=" + norm);
  }

  /** The norm looked at, or that which was asked for. */
  public String getNorm() {
    return data.norm() == null ? of("norm") : data.norm().aim();
  }

  public String words(AbilityNormRow norm) {
    return words.of(norm);
  }

  public AbilitiesReport getData() {
    return data;
  }
}
