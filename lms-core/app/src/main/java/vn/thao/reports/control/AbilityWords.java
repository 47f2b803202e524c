package vn.thao.reports.control;

import java.util.Locale;
import vn.thao.reports.entity.AbilityNormRow;

/** A norm of an ability in words: for whom, in which position, of what, how many. */
public final class AbilityWords {

  private final ReportTexts texts;
  private final ReportTexts ofPeople;

  public AbilityWords(Locale language) {
    this.texts = new ReportTexts(language);
    this.ofPeople = new ReportTexts(language, "people");
  }

  public String of(AbilityNormRow norm) {
    return texts.get(
        "abilities.norm-is", whom(norm), position(norm), ability(norm), norm.required());
  }

  private String whom(AbilityNormRow norm) {
    if (norm.unitType() != null) {
      return ofPeople.get("norms.each", ofPeople.get("import.word." + norm.unitType()));
    }
    return texts.in(norm.unitName());
  }

  private String position(AbilityNormRow norm) {
    return norm.position() == null
        ? texts.get("abilities.anybody")
        : norm.position().code() + " – " + texts.in(norm.position().name());
  }

  private String ability(AbilityNormRow norm) {
    var name = texts.in(norm.ability().name());
    return norm.isCertificate()
        ? texts.get("abilities.certificate-is", norm.ability().code(), name)
        : texts.get("abilities.competency-is", norm.ability().code(), name, norm.level());
  }
}
