package vn.thao.people.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.thao.people.entity.ContactKind;
import vn.thao.people.entity.ContactRow;
import vn.thao.people.entity.DirectoryList;
import vn.thao.people.entity.DirectoryUnit;
import vn.thao.people.entity.Names;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Scope;

/**
 * Danh bạ mạng lưới: who speaks for each agency and whom to call. Official contacts only, so
 * everybody who is signed in may read it.
 */
@ApplicationScoped
public class Directory {

  private static final String COMMUNE = "commune";

  private static final String UNITS =
      "select u.id, u.code, v.path, v.name_vi, v.name_en, v.type from people_unit u"
          + " join people_unit_version v on v.unit_id = u.id where v.retracted_at is null"
          + " and v.valid_from <= ?1 and (v.valid_to is null or v.valid_to >= ?1)"
          + " and v.type not in ('province', 'division') order by v.path";

  private static final String CONTACTS =
      "select c.id, c.unit_id, c.person_id, p.full_name, c.kind, c.phone, c.mail, c.decision,"
          + " c.published_on, c.valid_from, max(o.name_vi), max(o.name_en) from people_contact c"
          + " join people_person p on p.id = c.person_id"
          + " left join people_assignment a on a.person_id = c.person_id and a.unit_id = c.unit_id"
          + " and a.retracted_at is null and a.valid_from <= ?1"
          + " and (a.valid_to is null or a.valid_to >= ?1)"
          + " left join people_position o on o.id = a.position_id where c.retracted_at is null"
          + " and c.valid_from <= ?1 and (c.valid_to is null or c.valid_to >= ?1)"
          + " group by c.id, c.unit_id, c.person_id, p.full_name, c.kind, c.phone, c.mail,"
          + " c.decision, c.published_on, c.valid_from, p.sort_key order by c.kind, p.sort_key, c.id";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * @param words part of a unit's or a person's name; empty: all
   * @param missing only units where nobody stands for this kind; null: all
   * @param asOf null: today
   */
  @Requires(Permission.LEARN)
  @Transactional
  public DirectoryList list(String words, ContactKind missing, LocalDate asOf) {
    var day = Objects.requireNonNullElseGet(asOf, () -> Time.today(clock));
    var kept =
        user.caller().may(Permission.MANAGE_PEOPLE)
            ? user.scope(Permission.MANAGE_PEOPLE)
            : Scope.NONE;
    var contacts = new HashMap<Long, List<Object[]>>();
    for (var row : Sql.rows(em, CONTACTS, day)) {
      contacts.computeIfAbsent(number(row[1]), unit -> new ArrayList<>()).add(row);
    }
    var units =
        Sql.rows(em, UNITS, day).stream()
            .map(
                row ->
                    unit(
                        row,
                        contacts.getOrDefault(number(row[0]), List.of()),
                        kept.covers((String) row[2])))
            .toList();
    var searched = Names.searchable(words);
    Predicate<DirectoryUnit> fits =
        unit -> (missing == null || !unit.has(missing)) && fits(unit, searched);
    var communes = units.stream().filter(unit -> COMMUNE.equals(unit.type())).toList();
    return new DirectoryList(
        day,
        units.stream().filter(fits).toList(),
        units.size(),
        covered(units),
        communes.size(),
        covered(communes));
  }

  private static boolean fits(DirectoryUnit unit, String searched) {
    return Names.searchable(unit.name().vi()).contains(searched)
        || unit.contacts().stream()
            .anyMatch(each -> Names.searchable(each.fullName()).contains(searched));
  }

  private static Map<ContactKind, Long> covered(List<DirectoryUnit> units) {
    return Arrays.stream(ContactKind.values())
        .collect(
            Collectors.toMap(
                kind -> kind, kind -> units.stream().filter(unit -> unit.has(kind)).count()));
  }

  private static DirectoryUnit unit(Object[] row, List<Object[]> contacts, boolean kept) {
    return new DirectoryUnit(
        (String) row[1],
        new LocalName((String) row[3], (String) row[4]),
        (String) row[5],
        kept,
        contacts.stream().map(each -> contact(each, kept)).toList());
  }

  private static ContactRow contact(Object[] row, boolean kept) {
    return new ContactRow(
        number(row[0]),
        number(row[2]),
        (String) row[3],
        ContactKind.valueOf((String) row[4]),
        (String) row[5],
        (String) row[6],
        (String) row[7],
        Sql.date(row[8]),
        Sql.date(row[9]),
        row[10] == null ? null : new LocalName((String) row[10], (String) row[11]),
        kept);
  }
}
