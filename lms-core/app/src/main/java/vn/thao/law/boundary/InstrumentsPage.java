package vn.thao.law.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import vn.thao.law.control.Instruments;
import vn.thao.law.entity.InstrumentRow;
import vn.thao.law.entity.InstrumentStatus;
import vn.thao.platform.control.Time;

/** The law register, newest first; a filter by status in the address. */
@Named
@RequestScoped
public class InstrumentsPage {

  @Inject Instruments instruments;
  @Inject Clock clock;

  private String status = "";
  private List<InstrumentRow> rows = List.of();

  public void load() {
    rows =
        instruments.list().stream()
            .filter(row -> status.isEmpty() || status(row).name().equals(status))
            .toList();
  }

  public InstrumentStatus status(InstrumentRow row) {
    return row.status(Time.today(clock));
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

  public InstrumentStatus[] getStatuses() {
    return InstrumentStatus.values();
  }

  public List<InstrumentRow> getRows() {
    return rows;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status == null ? "" : status;
  }
}
