package vn.thao.people.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thao.people.entity.ContactDraft;
import vn.thao.people.entity.StaffWithdrawn;
import vn.thao.people.entity.UnitChoice;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Mail;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** Appoints and dismisses the contacts of the units that an officer keeps. */
@ApplicationScoped
public class Contacts {

  private static final int LONGEST = 200;
  private static final String COLUMNS =
      "unit_id, person_id, kind, phone, mail, decision, published_on, valid_from";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** Somebody with a staff number need not work in the unit; most do. */
  @Requires(value = Permission.MANAGE_PEOPLE, audited = true)
  @Transactional
  public void appoint(ContactDraft draft) {
    if (draft.decision().isBlank() || draft.decision().length() > LONGEST) {
      throw new Refused("directory.decision-needed", LONGEST);
    }
    if (!draft.mail().isEmpty() && !Mail.isAddress(draft.mail())) {
      throw new Refused("mail.address");
    }
    if (!draft.phone().matches("[0-9+() .-]{0,40}")) {
      throw new Refused("directory.phone-wrong");
    }
    var unit = unit(draft.unit());
    var person = person(draft.staffNumber());
    var from = draft.from() == null ? Time.today(clock) : draft.from();
    add(
        List.of(unit, person, draft.kind().name(), draft.phone(), draft.mail(), draft.decision()),
        draft.published(),
        from,
        null,
        unit + "/" + person + "/" + draft.kind());
  }

  private long unit(String code) {
    return Units.in(em, user.scope(Permission.MANAGE_PEOPLE), Time.today(clock)).stream()
        .filter(unit -> unit.code().equals(code))
        .map(UnitChoice::id)
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private long person(String staffNumber) {
    var scope = user.scope(Permission.MANAGE_PEOPLE);
    return Reach.numbered(em, scope, Time.today(clock), staffNumber)
        .map(row -> number(row[0]))
        .orElseThrow(() -> new Refused("directory.unknown-person", staffNumber));
  }

  /** Was a contact until yesterday; one appointed for today or later never was. */
  @Requires(value = Permission.MANAGE_PEOPLE, audited = true)
  @Transactional
  public void dismiss(long id) {
    var row = retract(id);
    var last = Time.today(clock).minusDays(1);
    var from = Sql.date(row[7]);
    if (!last.isBefore(from)) {
      add(facts(row), Sql.date(row[6]), from, last, null);
    }
  }

  /**
   * Writes down that the agency has made the name public.
   *
   * @param day null: it is public no more
   */
  @Requires(value = Permission.MANAGE_PEOPLE, audited = true)
  @Transactional
  public void publish(long id, LocalDate day) {
    if (day != null && day.isAfter(Time.today(clock))) {
      throw new Refused("directory.published-later");
    }
    var row = retract(id);
    add(facts(row), day, Sql.date(row[7]), null, (String) row[8]);
  }

  /** A contact can't be taken out again with the import that brought the person. */
  void refuse(@Observes StaffWithdrawn withdrawn) {
    var count =
        Bulk.count(
            em,
            "from people_contact where retracted_at is null and person_id in",
            withdrawn.persons());
    if (count > 0) {
      throw new Refused("directory.undo-standing", count);
    }
  }

  private static List<Object> facts(Object[] row) {
    return List.of(number(row[0]), number(row[1]), row[2], row[3], row[4], row[5]);
  }

  /** Of two officers at once, the second is told. */
  private Object[] retract(long id) {
    var rows =
        Sql.rows(
            em,
            "select "
                + COLUMNS
                + ", open_key from people_contact where id = ?1 and open_key is not null for update",
            id);
    if (rows.isEmpty()) {
      throw new Conflict("directory.moved-on");
    }
    var row = rows.get(0);
    var kept =
        Units.in(em, user.scope(Permission.MANAGE_PEOPLE), Time.today(clock)).stream()
            .anyMatch(unit -> unit.id() == number(row[0]));
    if (!kept) {
      throw new NotFound("failure.not-found");
    }
    Sql.retract(em, "people_contact", id, clock.instant());
    return row;
  }

  private void add(
      List<Object> facts, LocalDate published, LocalDate from, LocalDate to, String key) {
    var values = new ArrayList<>(facts);
    values.add(published);
    values.add(from);
    values.add(to);
    values.add(key);
    values.add(Ids.next());
    values.add(clock.instant());
    values.add(user.personId());
    try {
      Sql.insert(
          em,
          "people_contact",
          COLUMNS + ", valid_to, open_key, id, recorded_at, recorded_by",
          values.toArray());
    } catch (PersistenceException another) {
      throw new Refused("directory.twice");
    }
  }
}
