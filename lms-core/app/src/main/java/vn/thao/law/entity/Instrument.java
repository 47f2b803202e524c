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
 * A law, decree, decision or letter. It is issued, comes into force on a day, and may expire or be
 * replaced; which of these it is follows from the dates, see {@link InstrumentStatus}. A date that
 * nobody has seen is absent rather than guessed, and certainty says how well the entry is known.
 */
@Entity
@Table(name = "law_instrument")
public class Instrument {

  @Id private long id;
  private String code;
  private String number;
  private String kind;

  @Embedded
  @AttributeOverride(name = "vi", column = @Column(name = "title_vi"))
  @AttributeOverride(name = "en", column = @Column(name = "title_en"))
  private LocalName title;

  @Embedded
  @AttributeOverride(name = "vi", column = @Column(name = "issuer_vi"))
  @AttributeOverride(name = "en", column = @Column(name = "issuer_en"))
  private LocalName issuer;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Column(name = "in_force")
  private LocalDate inForce;

  @Column(name = "expired_on")
  private LocalDate expiredOn;

  @Column(name = "replaced_by")
  private String replacedBy;

  private String certainty;

  @Embedded
  @AttributeOverride(name = "vi", column = @Column(name = "note_vi"))
  @AttributeOverride(name = "en", column = @Column(name = "note_en"))
  private LocalName note;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected Instrument() {}

  public Instrument(InstrumentRow row, Instant now) {
    id = Ids.next();
    code = row.code();
    number = row.number();
    kind = row.kind();
    title = row.title();
    issuer = row.issuer();
    issuedOn = row.issuedOn();
    inForce = row.inForce();
    expiredOn = row.expiredOn();
    replacedBy = row.replacedBy();
    certainty = row.certainty();
    note = row.note();
    recordedAt = now;
  }

  public long id() {
    return id;
  }

  public InstrumentRow row() {
    return new InstrumentRow(
        code,
        number,
        kind,
        title,
        issuer,
        issuedOn,
        inForce,
        expiredOn,
        replacedBy,
        certainty,
        note);
  }
}
