package vn.thao.certification.entity;

import static vn.thao.certification.entity.StandingStatus.ASSIGNED;
import static vn.thao.certification.entity.StandingStatus.EXPIRED;
import static vn.thao.certification.entity.StandingStatus.GRACE;
import static vn.thao.certification.entity.StandingStatus.IN_PROGRESS;
import static vn.thao.certification.entity.StandingStatus.NOT_ASSIGNED;
import static vn.thao.certification.entity.StandingStatus.RENEWABLE;
import static vn.thao.certification.entity.StandingStatus.REVOKED;
import static vn.thao.certification.entity.StandingStatus.SUSPENDED;
import static vn.thao.certification.entity.StandingStatus.VALID;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thao.certification.entity.Standing.Reason;

/**
 * All that is known of one person in one programme; the standing on any day follows from it alone.
 * Of several periods the one that reaches furthest counts. A revocation voids what was earned up to
 * its day; earning anew begins on the first path. An extension gives one person more time, from the
 * day on which it was given; a change of law ends that, too, and what is earned by a renewal
 * follows on the end that was promised, so nobody gains by it.
 *
 * @param assigned first and last day of each assignment, the last null while it is open
 * @param begunOn when the first path's course was begun; null when not
 */
public record StandingFacts(
    List<Days> assigned,
    LocalDate begunOn,
    List<Period> periods,
    List<Sanction> sanctions,
    List<Curtailment> curtailments,
    List<Extension> extensions) {

  /** A stretch of days; {@code to} is the last, null while it is open. */
  public record Days(LocalDate from, LocalDate to) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /** Of somebody of whom nothing is known; the lists can be added to. */
  public static StandingFacts none() {
    return new StandingFacts(
        new ArrayList<>(),
        null,
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** The same with one more extension. */
  public StandingFacts with(Extension more) {
    var all = new ArrayList<>(extensions);
    all.add(more);
    return new StandingFacts(assigned, begunOn, periods, sanctions, curtailments, all);
  }

  public Standing on(LocalDate day) {
    var best = best(day);
    if (best.isEmpty()) {
      return withoutPeriod(day);
    }
    var period = best.get();
    var until = until(period, day);
    var renewFrom = until.minusDays(period.rule().renewFrom());
    var graceUntil = until.plusDays(period.rule().grace());
    var why = new ArrayList<Reason>();
    why.add(new Reason("standing.earned", period.earnedOn(), period.until(), ""));
    extension(period, day)
        .map(each -> new Reason(Standing.EXTENDED, each.from(), each.until(), each.reason()))
        .ifPresent(why::add);
    curtailed(period, day).ifPresent(why::add);
    if (day.isAfter(until)) {
      var status = day.isAfter(graceUntil) ? EXPIRED : GRACE;
      why.add(new Reason("standing.why." + status, until, graceUntil, ""));
      return new Standing(status, until, renewFrom, graceUntil, why);
    }
    var suspension = suspension(day);
    if (suspension.isPresent()) {
      var from = suspension.get();
      why.add(new Reason("standing.why.SUSPENDED", from.from(), from.to(), from.reason()));
      return new Standing(SUSPENDED, until, renewFrom, graceUntil, why);
    }
    var status = day.isBefore(renewFrom) ? VALID : RENEWABLE;
    why.add(new Reason("standing.why." + status, renewFrom, graceUntil, ""));
    return new Standing(status, until, renewFrom, graceUntil, why);
  }

  private Standing withoutPeriod(LocalDate day) {
    var revoked = lastRevocation(day);
    if (revoked.isPresent()) {
      var why =
          new Reason("standing.why.REVOKED", revoked.get().from(), null, revoked.get().reason());
      return new Standing(REVOKED, null, null, null, List.of(why));
    }
    var since = assigned.stream().filter(days -> days.holds(day)).findFirst();
    if (since.isEmpty()) {
      return without(NOT_ASSIGNED, null);
    }
    var begun = begunOn != null && !begunOn.isAfter(day);
    return without(begun ? IN_PROGRESS : ASSIGNED, begun ? begunOn : since.get().from());
  }

  private static Standing without(StandingStatus status, LocalDate since) {
    var why = List.of(new Reason("standing.why." + status, since, null, ""));
    return new Standing(status, null, null, null, why);
  }

  /**
   * What completing a course on a day earns; empty when it earns nothing, because it is too early
   * to renew or too late.
   *
   * @param first the course is that of the first path
   * @param renewal the course is that of the renewal
   */
  public Optional<Period> earn(LocalDate day, boolean first, boolean renewal, ProgrammeRule rule) {
    var live = best(day);
    var status = live.map(period -> timeOnly(period, day)).orElse(NOT_ASSIGNED);
    if (renewal && (status == RENEWABLE || status == GRACE)) {
      return Optional.of(new Period(day, rule.until(day, promised(live.get(), day)), rule));
    }
    return first && (status == NOT_ASSIGNED || status == EXPIRED)
        ? Optional.of(new Period(day, rule.until(day, null), rule))
        : Optional.empty();
  }

  /** A suspension doesn't stop the clock, nor does it keep anybody from renewing. */
  private StandingStatus timeOnly(Period period, LocalDate day) {
    var until = until(period, day);
    if (day.isAfter(until)) {
      return day.isAfter(until.plusDays(period.rule().grace())) ? EXPIRED : GRACE;
    }
    return day.isBefore(until.minusDays(period.rule().renewFrom())) ? VALID : RENEWABLE;
  }

  private Optional<Period> best(LocalDate day) {
    return periods.stream()
        .filter(period -> !period.earnedOn().isAfter(day) && !isVoid(period, day))
        .max(Comparator.comparing(period -> until(period, day)));
  }

  private LocalDate until(Period period, LocalDate day) {
    return limited(period, extended(period, day), day);
  }

  /** Without extensions. */
  private LocalDate promised(Period period, LocalDate day) {
    return limited(period, period.until(), day);
  }

  private LocalDate limited(Period period, LocalDate end, LocalDate day) {
    var until = end;
    for (var each : curtailments) {
      until = each.limit(period.earnedOn(), until, day);
    }
    return until;
  }

  private LocalDate extended(Period period, LocalDate day) {
    return extension(period, day).map(Extension::until).orElse(period.until());
  }

  private Optional<Extension> extension(Period period, LocalDate day) {
    return extensions.stream()
        .filter(each -> each.reaches(period, day))
        .max(Comparator.comparing(Extension::until));
  }

  private Optional<Reason> curtailed(Period period, LocalDate day) {
    var end = extended(period, day);
    return curtailments.stream()
        .filter(each -> !each.limit(period.earnedOn(), end, day).equals(end))
        .min(Comparator.comparing(Curtailment::until))
        .map(
            each ->
                new Reason(
                    each.course().isEmpty() ? "standing.curtailed" : "standing.curtailed-course",
                    each.earnedBefore(),
                    each.until(),
                    each.course().isEmpty()
                        ? each.decision()
                        : each.decision() + " – " + each.course()));
  }

  private boolean isVoid(Period period, LocalDate day) {
    return lastRevocation(day)
        .filter(revoked -> !period.earnedOn().isAfter(revoked.from()))
        .isPresent();
  }

  private Optional<Sanction> lastRevocation(LocalDate day) {
    return sanctions.stream()
        .filter(each -> each.revocation() && !each.from().isAfter(day))
        .max(Comparator.comparing(Sanction::from));
  }

  private Optional<Sanction> suspension(LocalDate day) {
    return sanctions.stream().filter(each -> !each.revocation() && each.isOn(day)).findFirst();
  }
}
