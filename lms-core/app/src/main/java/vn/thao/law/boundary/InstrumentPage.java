package vn.thao.law.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.thao.law.control.Instruments;
import vn.thao.law.entity.ClauseRow;
import vn.thao.law.entity.InstrumentRow;
import vn.thao.law.entity.InstrumentStatus;
import vn.thao.law.entity.InstrumentText;
import vn.thao.platform.control.Time;

/** One instrument with its clauses; each clause is an anchor, so that a citation leads to it. */
@Named
@RequestScoped
public class InstrumentPage {

  @Inject Instruments instruments;
  @Inject Clock clock;

  private String code;
  private InstrumentText text;

  public void load() {
    text = instruments.one(code);
  }

  public InstrumentStatus getStatus() {
    return text.instrument().status(getToday());
  }

  public InstrumentStatus status(ClauseRow clause) {
    return clause.status(getToday(), text.instrument());
  }

  /** As a part of a style class: {@code in-force}. */
  public String style(InstrumentStatus value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The icon that goes with the word. */
  public String icon(InstrumentStatus value) {
    return switch (value) {
      case COMING -> "hourglass";
      case IN_FORCE -> "check-circle";
      case EXPIRED -> "x-circle";
      case UNKNOWN -> "help";
    };
  }

  /** As a part of a style class and of a text key: {@code s, v, k, unsure}. */
  public String certainty(String mark) {
    return mark.endsWith("?") ? "unsure" : mark.toLowerCase(Locale.ROOT);
  }

  public LocalDate getToday() {
    return Time.today(clock);
  }

  public InstrumentRow getInstrument() {
    return text.instrument();
  }

  public List<ClauseRow> getClauses() {
    return text.clauses();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
