package vn.thao.platform.entity;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * Work that must follow a fact but need not be true together with it. The row is written in the
 * fact's transaction, so neither is ever without the other; a job does the work, again after a
 * failure with growing pauses, until it is done. Kind and reference name the work once.
 */
@Entity
@Table(name = "platform_outbox")
public class OutboxEntry {

  @Id private long id;
  private String kind;
  private String reference;

  @Convert(converter = JsonText.class)
  private JsonObject payload;

  @Column(name = "created_at")
  private Instant createdAt;

  private int attempts;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(name = "done_at")
  private Instant doneAt;

  private String error;

  protected OutboxEntry() {}

  public OutboxEntry(String kind, String reference, JsonObject payload, Instant now) {
    this.id = Ids.next();
    this.kind = kind;
    this.reference = reference;
    this.payload = payload;
    this.createdAt = now;
    this.nextAt = now;
  }

  public void done(Instant now) {
    doneAt = now;
    attempts++;
    error = null;
  }

  /** Done work is remembered, but not what it said. */
  public void forget() {
    payload = JsonObject.EMPTY_JSON_OBJECT;
  }

  /** Tries again after 2, 4, 8, … seconds, an hour at most. */
  public void failed(String reason, Instant now) {
    attempts++;
    error = reason.length() <= 1000 ? reason : reason.substring(0, 1000);
    nextAt = now.plus(Duration.ofSeconds(Math.min(3600, 1L << Math.min(attempts, 12))));
  }

  /** Somebody has mended what made it fail; done work stays done. */
  public void tryNow(Instant now) {
    if (!isDone()) {
      nextAt = now;
    }
  }

  public long id() {
    return id;
  }

  public String kind() {
    return kind;
  }

  public String reference() {
    return reference;
  }

  public JsonObject payload() {
    return payload;
  }

  public boolean isDone() {
    return doneAt != null;
  }
}
