package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thao.people.entity.ImportColumn;
import vn.thao.people.entity.ImportKind;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Conflict;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.reports.entity.AbilityChoices;
import vn.thao.reports.entity.AbilityNormDraft;
import vn.thao.reports.entity.AbilityNormRow;
import vn.thao.reports.entity.ReportChoice;

/**
 * How many people with a competency or a certificate agencies must have, with the source in law.
 * There is none until somebody lays it down; a later one of the same aim takes over from its first
 * day.
 */
@ApplicationScoped
public class AbilityNorms {

  static final String COLUMNS =
      "n.id, n.aim, n.unit_type, n.unit_id, p.code as position_code, p.name_vi as position_vi,"
          + " p.name_en as position_en, n.competency_id, n.level,"
          + " coalesce(c.code, g.code) as ability_code, coalesce(c.name_vi, g.name_vi) as"
          + " ability_vi, coalesce(c.name_en, g.name_en) as ability_en, n.required, n.source,"
          + " n.valid_from, n.valid_to, r.full_name, n.open_key from reports_ability_norm n"
          + " left join people_position p on p.id = n.position_id"
          + " left join competency_competency c on c.id = n.competency_id"
          + " left join certification_programme g on g.id = n.programme_id"
          + " join people_person r on r.id = n.recorded_by where ";

  static final String ORDER = " order by n.aim, n.valid_from desc, n.id desc";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** All that stand, those of types first, the newest of each aim first. */
  @Requires(Permission.MANAGE_FRAMEWORKS)
  @Transactional
  public List<AbilityNormRow> list() {
    var today = Time.today(clock);
    var names = new HashMap<Long, LocalName>();
    Sql.rows(
            em,
            "select v.unit_id, v.name_vi, v.name_en from people_unit_version v where"
                + " v.retracted_at is null and v.unit_id in (select n.unit_id from"
                + " reports_ability_norm n where n.retracted_at is null) order by v.valid_from")
        .forEach(row -> names.put(number(row[0]), name(row, 1)));
    return Sql.rows(em, "select " + COLUMNS + "n.retracted_at is null" + ORDER).stream()
        .map(row -> row(row, today, names))
        .toList();
  }

  /**
   * @param names of units by their ids
   */
  static AbilityNormRow row(Object[] row, LocalDate day, Map<Long, LocalName> names) {
    var unit = row[3] == null ? null : (Long) number(row[3]);
    var from = Sql.date(row[14]);
    var to = Sql.date(row[15]);
    return new AbilityNormRow(
        number(row[0]),
        (String) row[1],
        (String) row[2],
        unit,
        unit == null ? null : names.getOrDefault(unit, code((String) row[1])),
        row[4] == null ? null : new ReportChoice((String) row[4], name(row, 5)),
        row[7] == null ? 0 : number(row[7]),
        row[8] == null ? 0 : (int) number(row[8]),
        new ReportChoice((String) row[9], name(row, 10)),
        (int) number(row[12]),
        (String) row[13],
        from,
        to,
        (String) row[16],
        !from.isAfter(day) && (to == null || !to.isBefore(day)),
        row[17] != null);
  }

  /** Of a unit that is no more, or not for this caller. */
  private static LocalName code(String aim) {
    var code = aim.substring(AbilityAim.UNIT.length(), aim.indexOf('~'));
    return new LocalName(code, code);
  }

  private static LocalName name(Object[] row, int at) {
    return new LocalName((String) row[at], (String) row[at + 1]);
  }

  /** What may be chosen today, units within the caller's scope. */
  @Requires(Permission.MANAGE_FRAMEWORKS)
  @Transactional
  public AbilityChoices choices() {
    var scope = user.scope(Permission.MANAGE_FRAMEWORKS);
    var today = Time.today(clock);
    return new AbilityChoices(
        ImportKind.words(ImportColumn.Shape.TYPE),
        Sql.rows(
                em,
                "select u.code, v.name_vi, v.name_en, v.path from people_unit u"
                    + " join people_unit_version v on v.unit_id = u.id where v.retracted_at is null"
                    + " and v.valid_from <= ?1 and (v.valid_to is null or v.valid_to >= ?1)"
                    + " order by v.path",
                today)
            .stream()
            .filter(row -> scope.covers((String) row[3]))
            .map(AgencyReading::choice)
            .toList(),
        choices(
            "people_position x where x.retracted_at is null and x.valid_from <= ?1"
                + " and (x.valid_to is null or x.valid_to >= ?1) order by length(x.code), x.code",
            today),
        choices("competency_competency x order by x.code"),
        choices("certification_programme x order by x.code"));
  }

  private List<ReportChoice> choices(String from, Object... values) {
    return Sql.rows(em, "select x.code, x.name_vi, x.name_en from " + from, values).stream()
        .map(AgencyReading::choice)
        .toList();
  }

  /** Lays it down; what stood for the same aim ends the day before. */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void set(AbilityNormDraft draft) {
    draft.check();
    var today = Time.today(clock);
    var aim = AbilityAim.of(em, draft, user.scope(Permission.MANAGE_FRAMEWORKS), today);
    var first = draft.from() == null ? today : draft.from();
    for (var row :
        Sql.rows(
            em,
            "select n.id, n.required, n.source, n.valid_from, n.valid_to from reports_ability_norm n"
                + " where n.aim = ?1 and n.retracted_at is null",
            aim.text())) {
      makeWay(aim, row, first);
    }
    add(aim, draft.required(), draft.source(), first, null);
  }

  private void makeWay(AbilityAim aim, Object[] row, LocalDate first) {
    var from = Sql.date(row[3]);
    var to = Sql.date(row[4]);
    if (first.isBefore(from) || to != null && !first.isAfter(to)) {
      throw new Refused("ability-norms.earlier");
    }
    if (to == null) {
      retract(number(row[0]));
      if (first.isAfter(from)) {
        add(aim, (int) number(row[1]), (String) row[2], from, first.minusDays(1));
      }
    }
  }

  /** It stood until yesterday; one that begins today or later never did. */
  @Requires(value = Permission.MANAGE_FRAMEWORKS, audited = true)
  @Transactional
  public void end(long id) {
    var row =
        Sql.rows(
                em,
                "select n.aim, n.unit_id, n.unit_type, n.position_id, n.competency_id, n.level,"
                    + " n.programme_id, n.required, n.source, n.valid_from"
                    + " from reports_ability_norm n where n.id = ?1",
                id)
            .stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("failure.not-found"));
    retract(id);
    var from = Sql.date(row[9]);
    var last = Time.today(clock).minusDays(1);
    if (!last.isBefore(from)) {
      add(AbilityAim.of(row), (int) number(row[7]), (String) row[8], from, last);
    }
  }

  private void retract(long id) {
    if (!Sql.retract(em, "reports_ability_norm", id, clock.instant())) {
      throw new Conflict("ability-norms.moved-on");
    }
  }

  private void add(AbilityAim aim, int required, String source, LocalDate from, LocalDate to) {
    try {
      Sql.insert(
          em,
          "reports_ability_norm",
          "id, aim, unit_id, unit_type, position_id, competency_id, level, programme_id, required,"
              + " source, valid_from, valid_to, recorded_at, recorded_by, open_key",
          Ids.next(),
          aim.text(),
          aim.unit(),
          aim.type(),
          aim.position(),
          aim.competency(),
          aim.level(),
          aim.programme(),
          required,
          source,
          from,
          to,
          clock.instant(),
          user.personId(),
          to == null ? aim.text() : null);
    } catch (PersistenceException another) {
      throw new Conflict("ability-norms.moved-on");
    }
  }
}
