package vn.thao.people.entity;

import java.time.LocalDate;
import vn.thao.platform.entity.LocalName;

/**
 * An assignment as people read it: who serves where, in which position, from when to when.
 *
 * @param to the last day; null while it is open
 * @param time {@code now}, {@code past} or {@code coming}, seen from today
 */
public record Post(
    LocalName unit,
    String positionCode,
    LocalName position,
    boolean fullTime,
    int share,
    String decision,
    LocalDate from,
    LocalDate to,
    String time) {}
