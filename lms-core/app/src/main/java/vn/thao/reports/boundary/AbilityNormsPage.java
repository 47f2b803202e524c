package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.entity.LocalName;
import vn.thao.reports.control.AbilityNorms;
import vn.thao.reports.control.AbilityWords;
import vn.thao.reports.entity.AbilityChoices;
import vn.thao.reports.entity.AbilityNormRow;

/** How many people with an ability agencies must have, laid down with its source. */
@Named
@RequestScoped
public class AbilityNormsPage {

  private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5");

  @Inject AbilityNorms norms;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private List<AbilityNormRow> list = List.of();
  private AbilityChoices choices;
  private AbilityWords words;

  public void load() {
    list = norms.list();
    choices = norms.choices();
    words = new AbilityWords(language.getLocale());
  }

  public List<AbilityNormRow> getList() {
    return list;
  }

  public AbilityChoices getChoices() {
    return choices;
  }

  public List<String> getLevels() {
    return LEVELS;
  }

  public String words(AbilityNormRow norm) {
    return words.of(norm);
  }

  public String in(LocalName name) {
    return name.in(language.getLocale());
  }

  /** What was typed before it was refused. */
  public String of(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
