package vn.thao.certification.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.thao.certification.control.ProgrammeReading.Key;
import vn.thao.certification.control.ProgrammeReading.Programme;
import vn.thao.certification.entity.Extension;
import vn.thao.certification.entity.StandingFacts;
import vn.thao.certification.entity.StandingStatus;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Notices;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.Scope;

/** Who shall earn a certificate, and measures against what somebody has earned. */
@ApplicationScoped
public class Candidates {

  private static final int LONGEST_REASON = 300;
  private static final int MOST = 1000;
  private static final int MOST_MONTHS = 24;
  private static final String PAGE = "/certification/mine";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Notices notices;
  @Inject Clock clock;

  /**
   * Assigns all of a position within the scope, or those with these staff numbers; who is assigned
   * already stays so.
   *
   * @param position code; empty when the numbers say who
   * @param numbers of staff, 1,000 at most
   * @return how many were assigned now
   */
  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public int assign(String code, String position, List<String> numbers, String reason) {
    var why = reason(reason);
    var programme = programme(reading(), code);
    var people = position.isBlank() ? numbered(numbers) : inPosition(position);
    if (people.isEmpty()) {
      throw new Refused("candidates.nobody");
    }
    int assigned = 0;
    for (var person : people) {
      if (facts().begin(OpenFacts.CANDIDACY, programme, person, why)) {
        notices.tell(person, "certification.assigned", List.of(programme.name()), PAGE);
        assigned++;
      }
    }
    return assigned;
  }

  private Set<Long> inPosition(String position) {
    return ids(sql(position).inPosition());
  }

  private Set<Long> numbered(List<String> numbers) {
    if (numbers.isEmpty() || numbers.size() > MOST) {
      throw new Refused("candidates.numbers-wrong", MOST);
    }
    var rows = sql().numbered(numbers);
    var unknown = new ArrayList<>(new LinkedHashSet<>(numbers));
    rows.forEach(row -> unknown.removeIf(((String) row[1])::equalsIgnoreCase));
    if (!unknown.isEmpty()) {
      throw new Refused(
          "candidates.unknown",
          String.join(", ", unknown.subList(0, Math.min(10, unknown.size()))));
    }
    return ids(rows);
  }

  private ProgrammePeopleSql sql(Object... more) {
    return sql(user.scope(Permission.NOMINATE), more);
  }

  private ProgrammePeopleSql sql(Scope scope, Object... more) {
    return new ProgrammePeopleSql(
        (text, values) -> Sql.rows(em, text, values),
        Time.today(clock),
        clock.instant(),
        scope,
        more);
  }

  private static Set<Long> ids(List<Object[]> rows) {
    var ids = new LinkedHashSet<Long>();
    rows.forEach(row -> ids.add(number(row[0])));
    return ids;
  }

  /** Takes the assignment back from today on; what was earned stays. */
  @Requires(value = Permission.NOMINATE, audited = true)
  @Transactional
  public void withdraw(String code, long person) {
    var programme = within(reading(), code, person, Permission.NOMINATE);
    if (!facts().end(OpenFacts.CANDIDACY, programme, person)) {
      throw new Conflict("candidates.not-assigned");
    }
  }

  /** From today on. */
  @Requires(value = Permission.CERTIFY, audited = true)
  @Transactional
  public void suspend(String code, long person, String reason) {
    var why = reason(reason);
    var reading = reading();
    var programme = within(reading, code, person, Permission.CERTIFY);
    if (!status(reading, programme, person).isCertified()
        || !facts().begin(OpenFacts.SUSPENSION, programme, person, why)) {
      throw new Conflict("candidates.not-certified");
    }
    notices.tell(person, "certification.suspended", List.of(programme.name(), why), PAGE);
  }

  /** Yesterday was the suspension's last day; one of the same day never was. */
  @Requires(value = Permission.CERTIFY, audited = true)
  @Transactional
  public void resume(String code, long person) {
    var programme = within(reading(), code, person, Permission.CERTIFY);
    if (!facts().end(OpenFacts.SUSPENSION, programme, person)) {
      throw new Conflict("candidates.not-suspended");
    }
    notices.tell(person, "certification.resumed", List.of(programme.name()), PAGE);
  }

  /** Voids, from today on, what was earned up to today; a suspension has no more to hold up. */
  @Requires(value = Permission.CERTIFY, audited = true)
  @Transactional
  public void revoke(String code, long person, String reason) {
    var why = reason(reason);
    var reading = reading();
    var programme = within(reading, code, person, Permission.CERTIFY);
    var status = status(reading, programme, person);
    if (!status.isCertified() && status != StandingStatus.SUSPENDED) {
      throw new Conflict("candidates.not-revocable");
    }
    facts().end(OpenFacts.SUSPENSION, programme, person);
    facts().revoke(programme, person, why);
    notices.tell(person, "certification.revoked", List.of(programme.name(), why), PAGE);
  }

  /**
   * Gives more time, from today on, to somebody who has earned something, also when it has expired.
   *
   * @param until the last day that it is valid then
   */
  @Requires(value = Permission.CERTIFY, audited = true)
  @Transactional
  public void extend(String code, long person, LocalDate until, String reason) {
    var why = reason(reason);
    var today = Time.today(clock);
    if (until == null || until.isBefore(today) || until.isAfter(today.plusMonths(MOST_MONTHS))) {
      throw new Refused("candidates.until-wrong", MOST_MONTHS);
    }
    var reading = reading();
    var programme = within(reading, code, person, Permission.CERTIFY);
    var known =
        reading
            .ofPerson(person)
            .getOrDefault(new Key(programme.id(), person), StandingFacts.none());
    var end = known.on(today).until();
    if (end == null) {
      throw new Conflict("candidates.nothing-to-extend");
    }
    var then = known.with(new Extension(today, until, why)).on(today).until();
    if (!then.isAfter(end)) {
      throw new Refused("candidates.no-longer");
    }
    new Extensions(em, clock, user.personId()).add(programme.id(), person, until, why);
    notices.tell(person, "certification.extended", List.of(programme.name(), until, why), PAGE);
  }

  /** Takes back what was given last, as if it never had been. */
  @Requires(value = Permission.CERTIFY, audited = true)
  @Transactional
  public void unextend(String code, long person) {
    var programme = within(reading(), code, person, Permission.CERTIFY);
    if (!new Extensions(em, clock, user.personId()).takeBack(programme.id(), person)) {
      throw new Conflict("candidates.not-extended");
    }
    notices.tell(person, "certification.unextended", List.of(programme.name()), PAGE);
  }

  private OpenFacts facts() {
    return new OpenFacts(em, clock, user.personId());
  }

  private StandingStatus status(ProgrammeReading reading, Programme programme, long person) {
    return reading
        .ofPerson(person)
        .getOrDefault(new Key(programme.id(), person), StandingFacts.none())
        .on(Time.today(clock))
        .status();
  }

  private static String reason(String typed) {
    if (typed.isBlank() || typed.length() > LONGEST_REASON) {
      throw new Refused("candidates.reason-needed", LONGEST_REASON);
    }
    return typed;
  }

  private ProgrammeReading reading() {
    return new ProgrammeReading(em, clock.instant());
  }

  private static Programme programme(ProgrammeReading reading, String code) {
    return reading.programme(code).orElseThrow(() -> new NotFound("failure.not-found"));
  }

  /** The programme, if the person works within the caller's scope. */
  private Programme within(
      ProgrammeReading reading, String code, long person, Permission permission) {
    var programme = programme(reading, code);
    if (sql(user.scope(permission)).people(List.of(person)).isEmpty()) {
      throw new NotFound("failure.not-found");
    }
    return programme;
  }
}
