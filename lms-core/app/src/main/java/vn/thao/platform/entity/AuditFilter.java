package vn.thao.platform.entity;

import java.time.LocalDate;

/**
 * What is looked for in the audit log; an empty part leaves nothing out.
 *
 * @param actor the whole login, or a part of the system such as {@code system:outbox}
 * @param action the code of a use case
 * @param outcome {@code done} or {@code refused}
 * @param from the first day, of Vietnam; null: from the beginning
 * @param to the last day; null: until now
 * @param words each must begin a word of the subject, the detail, the account or the action
 */
public record AuditFilter(
    String actor, String action, String outcome, LocalDate from, LocalDate to, String words) {

  /** Leaves nothing out. */
  public static final AuditFilter ALL = new AuditFilter("", "", "", null, null, "");
}
