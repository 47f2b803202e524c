package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * A roster on a day.
 *
 * @param sought name of the person who is asked about; null when nobody is or none was found
 * @param kept the reader may change it
 */
public record RosterView(
    String code,
    LocalName name,
    LocalDate asOf,
    List<RosterSlot> slots,
    List<RosterAlarm> alarms,
    List<DutyTurn> turns,
    List<DutyWeek> weeks,
    String sought,
    boolean kept) {}
