package vn.thao.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import vn.thao.people.entity.Names;
import vn.thao.people.entity.PersonList;
import vn.thao.people.entity.PersonRow;
import vn.thao.people.entity.Post;
import vn.thao.people.entity.UnitChoice;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Paging;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Scope;

/**
 * The people whom somebody keeps: found by name without diacritics, by number, former ones too, by
 * unit.
 */
@ApplicationScoped
public class Persons {

  private static final int PAGE = 50;

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * @param words in any spelling, a part of the name or of the staff number; empty: all
   * @param unit code; empty: the whole scope
   */
  @Requires(Permission.MANAGE_PEOPLE)
  @Transactional
  public PersonList list(String words, String unit, int page) {
    var today = Time.today(clock);
    var scope = user.scope(Permission.MANAGE_PEOPLE);
    var units = Units.in(em, scope, today);
    var reach = new Reach(unit.isEmpty() ? scope : chosen(units, unit, scope), today);
    var where = " from people_person p where p.retracted_at is null and " + reach.condition();
    var values = new ArrayList<>(reach.values());
    if (!words.isEmpty()) {
      where +=
          " and (p.search_name like ? or lower(p.staff_number) like ? or "
              + FormerNumbers.like("?")
              + ")";
      var pattern = Names.pattern(words);
      Collections.addAll(values, pattern, pattern, pattern);
    }
    int count = (int) Sql.number(rows("select count(*), 0" + where, values).get(0)[0]);
    var paging = Paging.of(page, count, PAGE);
    var people =
        rows(
            "select p.id, p.staff_number, p.full_name"
                + where
                + " order by p.sort_key, p.id limit "
                + PAGE
                + " offset "
                + paging.offset(),
            values);
    return new PersonList(count, paging.page(), paging.pages(), people(people, today), units);
  }

  /** With all posts, past and coming ones too. */
  @Requires(Permission.MANAGE_PEOPLE)
  @Transactional
  public PersonRow person(long id) {
    var today = Time.today(clock);
    var reach = new Reach(user.scope(Permission.MANAGE_PEOPLE), today);
    var where = " from people_person p where p.retracted_at is null and " + reach.condition();
    var values = new ArrayList<>(reach.values());
    values.add(id);
    return rows("select p.id, p.staff_number, p.full_name" + where + " and p.id = ?", values)
        .stream()
        .map(
            row ->
                person(
                    row, new Posts(em, today).of(List.of(id)), FormerNumbers.of(em, List.of(id))))
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  static Scope chosen(List<UnitChoice> units, String code, Scope scope) {
    return units.stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst()
        .map(unit -> scope.within(unit.path()))
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private List<PersonRow> people(List<Object[]> rows, LocalDate today) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var ids = rows.stream().map(row -> Sql.number(row[0])).toList();
    var posts = new Posts(em, today).today(ids);
    var former = FormerNumbers.of(em, ids);
    return rows.stream().map(row -> person(row, posts, former)).toList();
  }

  private static PersonRow person(
      Object[] row, Map<Long, List<Post>> posts, Map<Long, List<String>> former) {
    return new PersonRow(
        String.valueOf(row[0]),
        (String) row[1],
        (String) row[2],
        posts.getOrDefault(Sql.number(row[0]), List.of()),
        former.getOrDefault(Sql.number(row[0]), List.of()));
  }

  /** Parameters by their places: {@code ?} becomes {@code ?1}, {@code ?2}, … */
  private List<Object[]> rows(String sql, List<Object> values) {
    return Sql.rows(em, Numbered.marks(sql), values.toArray());
  }
}
