package vn.thao.platform.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the audit log: who did what to what, and whether it was allowed. Never changed. */
@Entity
@Table(name = "platform_audit")
public class AuditEntry {

  @Id private long id;
  private Instant at;

  @jakarta.persistence.Column(name = "actor_id")
  private Long actorId;

  private String actor;
  private String action;
  private String subject;
  private String outcome;
  private String detail;

  protected AuditEntry() {}

  public AuditEntry(
      Instant at, Caller caller, String action, String subject, String outcome, String detail) {
    this.id = Ids.next();
    this.at = at;
    this.actorId = caller.accountId();
    this.actor = cut(caller.label(), 100);
    this.action = cut(action, 80);
    this.subject = cut(subject, 200);
    this.outcome = outcome;
    this.detail = cut(detail, 1000);
  }

  public long id() {
    return id;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
