package vn.thao.people.entity;

import java.time.LocalDate;

/**
 * A contact as an officer writes it.
 *
 * @param unit code
 * @param from null: today
 * @param published the agency has made the name public on that day; null: it has not
 */
public record ContactDraft(
    String unit,
    String staffNumber,
    ContactKind kind,
    String phone,
    String mail,
    String decision,
    LocalDate from,
    LocalDate published) {}
