package vn.thao.people.control;

import static vn.thao.platform.control.Sql.date;
import static vn.thao.platform.control.Sql.instant;
import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.thao.people.entity.UnitChangeDraft;
import vn.thao.people.entity.UnitChangeKind;
import vn.thao.people.entity.UnitChangeRow;
import vn.thao.people.entity.UnitFacts;
import vn.thao.people.entity.UnitPost;
import vn.thao.people.entity.UnitStanding;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Scope;

/** Changes of the organisation as they are kept, and what they start from. */
final class UnitChangeReading {

  private static final int NEWEST = 200;

  private static final String ROWS =
      "select c.id, c.kind, c.valid_from, c.decision, c.reach, a.login as worded_by,"
          + " c.recorded_at, b.login as applied_login, c.applied_at, d.login as undone_login,"
          + " c.undone_at, c.content from people_unit_change c"
          + " join people_account a on a.id = c.recorded_by"
          + " left join people_account b on b.id = c.applied_by"
          + " left join people_account d on d.id = c.undone_by";

  private final EntityManager em;
  private final Scope scope;

  UnitChangeReading(EntityManager em, Scope scope) {
    this.em = em;
    this.scope = scope;
  }

  /** A change with its wording. */
  record Kept(UnitChangeRow row, UnitChangeDraft draft) {}

  /** The newest first, those about units in the scope. */
  List<UnitChangeRow> list() {
    var names = names();
    return Sql.rows(em, ROWS + " order by c.id desc limit " + NEWEST).stream()
        .map(row -> kept(row, names).row())
        .filter(this::isReached)
        .toList();
  }

  Kept one(long id) {
    var names = names();
    return Sql.rows(em, ROWS + " where c.id = ?1", id).stream()
        .map(row -> kept(row, names))
        .filter(kept -> isReached(kept.row()))
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private boolean isReached(UnitChangeRow row) {
    return row.reach().stream().allMatch(scope::covers);
  }

  private static Kept kept(Object[] row, Map<String, LocalName> names) {
    var kind = UnitChangeKind.valueOf((String) row[1]);
    var draft = UnitChangeContent.parse(kind, date(row[2]), (String) row[3], Sql.text(row[11]));
    var change =
        new UnitChangeRow(
            number(row[0]),
            kind,
            draft.from(),
            draft.decision(),
            List.of(((String) row[4]).split(" ")),
            draft.units().stream().map(names::get).filter(Objects::nonNull).toList(),
            (String) row[5],
            instant(row[6]),
            (String) row[7],
            instant(row[8]),
            (String) row[9],
            instant(row[10]));
    return new Kept(change, draft);
  }

  /** Of every unit that ever was, the latest name. */
  private Map<String, LocalName> names() {
    var names = new HashMap<String, LocalName>();
    for (var row :
        Sql.rows(
            em,
            "select u.code, v.name_vi, v.name_en from people_unit u join people_unit_version v"
                + " on v.unit_id = u.id where v.retracted_at is null order by v.valid_from")) {
      names.put((String) row[0], new LocalName((String) row[1], (String) row[2]));
    }
    return names;
  }

  UnitFacts facts(LocalDate day, Collection<String> about) {
    var codes = new HashMap<Long, String>();
    var taken = new HashSet<String>();
    for (var row : Sql.rows(em, "select id, code from people_unit")) {
      codes.put(number(row[0]), (String) row[1]);
      taken.add(((String) row[1]).toUpperCase(Locale.ROOT));
    }
    return new UnitFacts(units(day, codes), taken, posts(day, about));
  }

  private Map<String, UnitStanding> units(LocalDate day, Map<Long, String> codes) {
    var units = new LinkedHashMap<String, UnitStanding>();
    for (var row :
        Sql.rows(
            em,
            "select v.unit_id, v.id, v.parent_id, v.path, v.name_vi, v.name_en, v.type,"
                + " v.valid_from, v.valid_to from people_unit_version v where v.retracted_at is"
                + " null and v.valid_from <= ?1 and (v.valid_to is null or v.valid_to >= ?1)"
                + " order by v.path",
            day)) {
      var path = (String) row[3];
      var code = codes.get(number(row[0]));
      units.put(
          code,
          new UnitStanding(
              number(row[0]),
              number(row[1]),
              code,
              row[2] == null ? "" : codes.get(number(row[2])),
              path,
              (String) row[4],
              (String) row[5],
              (String) row[6],
              date(row[7]),
              row[8] == null,
              scope.covers(path)));
    }
    return units;
  }

  private List<UnitPost> posts(LocalDate day, Collection<String> about) {
    if (about.isEmpty()) {
      return List.of();
    }
    var values = new java.util.ArrayList<Object>();
    values.add(day);
    values.addAll(about);
    var sql =
        "select a.id, u.code, p.id as person, p.staff_number, p.full_name, a.position_id,"
            + " o.code as position_code, o.name_vi, o.name_en, a.kind, a.share, a.decision,"
            + " a.valid_from, a.valid_to from people_assignment a"
            + " join people_unit u on u.id = a.unit_id join people_person p on p.id = a.person_id"
            + " join people_position o on o.id = a.position_id where a.retracted_at is null"
            + " and (a.valid_to is null or a.valid_to >= ?) and u.code in ("
            + Numbered.list(about.size())
            + ") order by u.code, p.given_name, p.full_name, a.id";
    return Sql.rows(em, Numbered.marks(sql), values.toArray()).stream()
        .map(UnitChangeReading::post)
        .toList();
  }

  private static UnitPost post(Object[] row) {
    return new UnitPost(
        number(row[0]),
        (String) row[1],
        number(row[2]),
        (String) row[3],
        (String) row[4],
        number(row[5]),
        (String) row[6],
        new LocalName((String) row[7], (String) row[8]),
        (String) row[9],
        (int) number(row[10]),
        (String) row[11],
        date(row[12]),
        date(row[13]));
  }
}
