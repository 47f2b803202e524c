package vn.thao.competency.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.thao.competency.control.Appraisals;
import vn.thao.competency.entity.AppraisalDesk;
import vn.thao.competency.entity.EvidenceRow;
import vn.thao.competency.entity.EvidenceSource;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PageFormat;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;

/**
 * Đánh giá năng lực: whom, in what, on which level. What is chosen stands in the address; only the
 * last button records something, and a refusal shows again what was typed.
 */
@Named
@RequestScoped
public class AppraisalsPage {

  @Inject Appraisals appraisals;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private AppraisalDesk desk;
  private String mark;

  public void load() {
    var person = given("person");
    desk =
        appraisals.desk(
            given("q"),
            given("page").matches("\\d{1,6}") ? Integer.parseInt(given("page")) : 1,
            person.matches("\\d{1,18}") ? Long.valueOf(person) : null,
            given("competency"));
    mark = given("mark").isEmpty() ? Long.toString(Ids.next()) : given("mark");
  }

  /** What was chosen or typed before. */
  public String given(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  /** What was typed, or what stands in the entry that is to be corrected. */
  public String typed(String name) {
    var row = request.getParameter(name) == null ? getCorrected() : null;
    if (row == null) {
      return given(name);
    }
    var format = new PageFormat();
    var value =
        switch (name) {
          case "level" -> row.level();
          case "source" -> row.source().name();
          case "observedOn" -> format.date(row.observedOn());
          case "validUntil" -> format.date(row.validUntil());
          case "note" -> row.proof().note();
          case "reference" -> row.proof().reference();
          case "clause" -> row.proof().clause();
          default -> null;
        };
    return value == null ? "" : value.toString();
  }

  /** The own entry that is to be corrected; null when a new one is written. */
  public EvidenceRow getCorrected() {
    var asked = given("replaces");
    return desk.evidence().stream()
        .filter(entry -> entry.own() && String.valueOf(entry.row().id()).equals(asked))
        .map(AppraisalDesk.Entry::row)
        .findFirst()
        .orElse(null);
  }

  /** An own entry that nothing stands in the place of. */
  public boolean isChangeable(AppraisalDesk.Entry entry) {
    return entry.own()
        && (entry.row().state() == EvidenceRow.State.COUNTS
            || entry.row().state() == EvidenceRow.State.EXPIRED);
  }

  /** What papers said can be revoked, but is no appraisal that could be corrected. */
  public boolean isCorrectable(AppraisalDesk.Entry entry) {
    return isChangeable(entry) && entry.row().source() != EvidenceSource.PRIOR;
  }

  public String in(LocalName name) {
    return name.in(language.getLocale());
  }

  /** The address of another page of those found. */
  public String at(int page) {
    var words = URLEncoder.encode(given("q"), StandardCharsets.UTF_8);
    return "/competency/appraisals?q=" + words + "&page=" + page;
  }

  public AppraisalDesk getDesk() {
    return desk;
  }

  public String getMark() {
    return mark;
  }
}
