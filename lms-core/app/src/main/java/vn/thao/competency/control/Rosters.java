package vn.thao.competency.control;

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
import java.util.Locale;
import java.util.Objects;
import vn.thao.competency.entity.RosterRow;
import vn.thao.competency.entity.RosterSlotDraft;
import vn.thao.competency.entity.RosterView;
import vn.thao.people.entity.PositionsWithdrawn;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.ConditionKind.Look;
import vn.thao.platform.control.Conditions;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Condition;
import vn.thao.platform.entity.Condition.Shape;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.Scope;

/**
 * Tổ công tác xử lý sự cố, khủng hoảng truyền thông (clause 2.5b): which roles a task force has,
 * who stands in them and who could. A roster takes its people from the whole province, so only who
 * reaches all of it changes one; everybody who reads about people sees those within their scope.
 */
@ApplicationScoped
public class Rosters {

  private static final int LONGEST = 200;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject WholeProvince province;
  @Inject Conditions conditions;
  @Inject Texts texts;
  @Inject Clock clock;

  /**
   * @param asOf null: today
   */
  @Requires(Permission.READ_PEOPLE)
  @Transactional
  public List<RosterRow> list(LocalDate asOf) {
    return Sql.rows(
            em,
            "select r.code, r.name_vi, r.name_en, count(s.id), coalesce(sum(s.primaries"
                + " + s.deputies), 0), coalesce(sum((select count(*) from competency_roster_member"
                + " m where m.slot_id = s.id and m.retracted_at is null and m.valid_from <= ?1"
                + " and (m.valid_to is null or m.valid_to >= ?1))), 0) from competency_roster r"
                + " left join competency_roster_slot s on s.roster_id = r.id"
                + " and s.retracted_at is null and s.valid_from <= ?1"
                + " and (s.valid_to is null or s.valid_to >= ?1)"
                + " group by r.code, r.name_vi, r.name_en order by r.code",
            day(asOf))
        .stream()
        .map(
            row ->
                new RosterRow(
                    (String) row[0],
                    new LocalName((String) row[1], (String) row[2]),
                    number(row[3]),
                    number(row[4]),
                    number(row[5])))
        .toList();
  }

  private LocalDate day(LocalDate asOf) {
    return Objects.requireNonNullElseGet(asOf, () -> Time.today(clock));
  }

  /**
   * @param asOf null: today
   * @param staffNumber of somebody of whom the slots say why not; empty: nobody
   */
  @Requires(Permission.READ_PEOPLE)
  @Transactional
  public RosterView view(String code, LocalDate asOf, String staffNumber, Locale language) {
    return reading(code, day(asOf), user.scope(Permission.READ_PEOPLE), language)
        .view(code, staffNumber, user.caller().may(Permission.MANAGE_FRAMEWORKS));
  }

  /** For a use case that has checked who asks. */
  RosterReading reading(String code, LocalDate day, Scope scope, Locale language) {
    FactSql.Reader reader = (text, values) -> Sql.rows(em, text, values);
    var now = clock.instant();
    return new RosterReading(
        conditions,
        texts,
        new Look(reader, Scope.EVERYTHING, day, now),
        new RosterSql(reader, day, now, scope, code),
        scope,
        language);
  }

  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void create(String code, LocalName name) {
    province.check();
    if (!code.matches("[A-Za-z0-9-]{2,40}")) {
      throw new Refused("rosters.code-wrong");
    }
    if (name.vi().isBlank() || name.vi().length() > LONGEST || name.en().length() > LONGEST) {
      throw new Refused("rosters.name-needed", LONGEST);
    }
    try {
      Sql.insert(
          em,
          "competency_roster",
          "id, code, name_vi, name_en, recorded_at, recorded_by",
          Ids.next(),
          code,
          name.vi(),
          name.en(),
          clock.instant(),
          user.personId());
    } catch (PersistenceException another) {
      throw new Conflict("rosters.code-taken", code);
    }
  }

  /**
   * Adds a slot, whose conditions are a draft that says nothing yet.
   *
   * @return its id
   */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public long addSlot(String code, RosterSlotDraft draft) {
    province.check();
    var slot = Ids.next();
    var today = Time.today(clock);
    Sql.insert(
        em,
        "competency_roster_slot",
        "id, roster_id, name_vi, name_en, primaries, deputies, valid_from, recorded_at,"
            + " recorded_by",
        slot,
        id(code),
        draft.name().vi(),
        draft.name().en(),
        draft.primaries(),
        draft.deputies(),
        today,
        clock.instant(),
        user.personId());
    RosterRuleRows.insert(
        em,
        RosterRules.draft(slot, Condition.group(Shape.ALL), today),
        clock.instant(),
        user.personId());
    return slot;
  }

  private long id(String code) {
    return Sql.rows(em, "select r.id, r.code from competency_roster r where r.code = ?1", code)
        .stream()
        .map(row -> number(row[0]))
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  /** A position that a slot asks for can't be taken out again with the import. */
  void refuse(@Observes PositionsWithdrawn withdrawn) {
    var codes = new ArrayList<String>();
    for (var chunk : Bulk.chunks(withdrawn.positions())) {
      Sql.rows(
              em,
              Numbered.marks(
                  "select p.code, p.id from people_position p where p.id in ("
                      + Numbered.list(chunk.size())
                      + ")"),
              chunk.toArray())
          .forEach(row -> codes.add((String) row[0]));
    }
    var count = RosterRuleRows.naming(em, "post", "position", codes);
    if (count > 0) {
      throw new Refused("rosters.undo-slots", count);
    }
  }

  /** Yesterday was the slot's last day; one that was added today never was. */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void dropSlot(String code, long slot) {
    province.check();
    var today = Time.today(clock);
    var rows =
        Sql.rows(
            em,
            "select id, valid_from from competency_roster_slot where id = ?1 and roster_id = ?2"
                + " and retracted_at is null and valid_to is null for update",
            slot,
            id(code));
    if (rows.isEmpty()) {
      throw new Conflict("rosters.moved-on");
    }
    var open =
        Sql.count(
            em, "from competency_roster_member where slot_id = ?1 and open_key is not null", slot);
    if (open > 0) {
      throw new Refused("rosters.slot-not-empty", open);
    }
    boolean was = Sql.date(rows.get(0)[1]).isBefore(today);
    Sql.fill(
            em.createNativeQuery(
                "update competency_roster_slot set "
                    + (was ? "valid_to" : "retracted_at")
                    + " = ?2 where id = ?1"),
            slot,
            was ? today.minusDays(1) : clock.instant())
        .executeUpdate();
  }
}
