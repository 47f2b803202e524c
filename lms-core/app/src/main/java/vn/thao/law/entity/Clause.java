package vn.thao.law.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;

/**
 * One thing an instrument says, small enough to be cited: {@code <instrument>/<clause>}. It applies
 * as long as its instrument does, unless it has dates of its own. The code stays for ever.
 */
@Entity
@Table(name = "law_clause")
public class Clause {

  @Id private long id;

  @Column(name = "instrument_id")
  private long instrumentId;

  private String code;

  @Embedded
  @AttributeOverride(name = "vi", column = @Column(name = "label_vi"))
  @AttributeOverride(name = "en", column = @Column(name = "label_en"))
  private LocalName label;

  @Embedded
  @AttributeOverride(name = "vi", column = @Column(name = "text_vi"))
  @AttributeOverride(name = "en", column = @Column(name = "text_en"))
  private LocalName text;

  private String certainty;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  private int position;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected Clause() {}

  public Clause(long instrumentId, int position, ClauseRow row, Instant now) {
    this.id = Ids.next();
    this.instrumentId = instrumentId;
    this.position = position;
    this.code = row.code();
    this.label = row.label();
    this.text = row.text();
    this.certainty = row.certainty();
    this.validFrom = row.validFrom();
    this.validTo = row.validTo();
    this.recordedAt = now;
  }

  public ClauseRow row() {
    return new ClauseRow(code, label, text, certainty, validFrom, validTo);
  }
}
