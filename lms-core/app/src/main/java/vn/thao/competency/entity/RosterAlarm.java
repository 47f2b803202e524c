package vn.thao.competency.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * Something about a roster that needs an officer. Computed at each look, never stored; said by the
 * text {@code rosters.alarm.<kind>}.
 *
 * @param slot null when it is about more than one
 * @param fullName null when it is about nobody, or somebody outside the reader's scope
 * @param day since when, or until when; of a turn on duty, its first; null when there is none
 * @param missing primaries, then deputies
 */
public record RosterAlarm(
    Kind kind, LocalName slot, String fullName, LocalDate day, List<Long> missing) {

  private static final int SOON = 90;

  /** What is wrong, the worst first. */
  public enum Kind {
    NO_RULE,
    UNDECIDED,
    UNFILLED,
    ORPHANED,
    NO_LONGER,
    NEVER,
    SINGLE,
    TWICE,
    ENDING
  }

  /** Of all slots and turns of a roster, the worst first. */
  public static List<RosterAlarm> of(List<RosterSlot> slots, List<DutyTurn> turns, LocalDate day) {
    var alarms = new ArrayList<RosterAlarm>();
    turns.stream()
        .filter(turn -> turn.isOrphaned(day))
        .map(turn -> new RosterAlarm(Kind.ORPHANED, null, turn.fullName(), turn.from(), List.of()))
        .forEach(alarms::add);
    var places = new LinkedHashMap<Long, List<RosterMember>>();
    for (var slot : slots) {
      if (slot.conditions() == null) {
        alarms.add(new RosterAlarm(Kind.NO_RULE, slot.name(), null, null, List.of()));
      } else if (!slot.decidable()) {
        alarms.add(new RosterAlarm(Kind.UNDECIDED, slot.name(), null, null, List.of()));
      }
      unfilled(slot, alarms);
      if (slot.eligible() == 1) {
        alarms.add(new RosterAlarm(Kind.SINGLE, slot.name(), null, null, List.of()));
      }
      for (var member : slot.members()) {
        places.computeIfAbsent(member.person(), id -> new ArrayList<>()).add(member);
        standing(slot, member, day, alarms);
      }
    }
    places.values().stream()
        .filter(all -> all.size() > 1)
        .forEach(
            all ->
                alarms.add(
                    new RosterAlarm(Kind.TWICE, null, all.get(0).fullName(), null, List.of())));
    return alarms.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
  }

  private static void unfilled(RosterSlot slot, List<RosterAlarm> alarms) {
    long primaries = Math.max(0, slot.primaries() - slot.appointed(RosterKind.PRIMARY));
    long deputies = Math.max(0, slot.deputies() - slot.appointed(RosterKind.DEPUTY));
    if (primaries + deputies > 0) {
      alarms.add(
          new RosterAlarm(Kind.UNFILLED, slot.name(), null, null, List.of(primaries, deputies)));
    }
  }

  private static void standing(
      RosterSlot slot, RosterMember member, LocalDate day, List<RosterAlarm> alarms) {
    var name = member.fullName();
    if (slot.conditions() == null || !slot.decidable()) {
      return;
    }
    if (!member.lacks().isEmpty()) {
      var kind = member.since() == null ? Kind.NEVER : Kind.NO_LONGER;
      alarms.add(new RosterAlarm(kind, slot.name(), name, member.since(), List.of()));
    } else if (member.until() != null && !member.until().isAfter(day.plusDays(SOON))) {
      alarms.add(new RosterAlarm(Kind.ENDING, slot.name(), name, member.until(), List.of()));
    }
  }
}
