package vn.thao.people.control;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Scope;

/**
 * Whom a keeper of people reaches: those with a post in the scope today or later; somebody without
 * any such post belongs to the unit that keeps the record and to those served before. As SQL, with
 * the parameters in the order in which they stand there.
 */
final class Reach {

  private static final String STANDING =
      "a.person_id = p.id and a.retracted_at is null and (a.valid_to is null or a.valid_to >= ?)";

  private final Scope scope;
  private final LocalDate today;
  private final List<Object> values = new ArrayList<>();

  Reach(Scope scope, LocalDate today) {
    this.scope = scope;
    this.today = today;
  }

  /** The condition on {@code people_person p}. */
  String condition() {
    if (scope.equals(Scope.EVERYTHING) || scope.paths().contains("/")) {
      return "1 = 1";
    }
    if (scope.isEmpty()) {
      return "1 = 0";
    }
    return "("
        + serving()
        + " or (not exists (select 1 from people_assignment a where "
        + standing()
        + ") and (exists (select 1 from people_unit_version v where v.unit_id = p.unit_id and "
        + below("v")
        + ") or exists (select 1 from people_assignment a join people_unit_version v"
        + " on v.unit_id = a.unit_id where a.person_id = p.id and a.retracted_at is null and "
        + below("v")
        + "))))";
  }

  private String serving() {
    return "exists (select 1 from people_assignment a join people_unit_version v"
        + " on v.unit_id = a.unit_id where "
        + standing()
        + " and "
        + below("v")
        + ")";
  }

  private String standing() {
    values.add(today);
    return STANDING;
  }

  private String below(String alias) {
    scope.paths().forEach(path -> values.add(path + "%"));
    return alias
        + ".retracted_at is null and ("
        + scope.paths().stream()
            .map(path -> alias + ".path like ?")
            .collect(Collectors.joining(" or "))
        + ")";
  }

  List<Object> values() {
    return values;
  }

  /**
   * Who has the staff number, or had it before a merge: id, number, full name; empty when it is
   * nobody's within reach.
   */
  static Optional<Object[]> numbered(
      EntityManager em, Scope scope, LocalDate today, String number) {
    var reach = new Reach(scope, today);
    var sql =
        "select p.id, p.staff_number, p.full_name from people_person q join people_person p"
            + " on p.id = coalesce(q.alias_of, q.id) where p.retracted_at is null and "
            + reach.condition()
            + " and q.staff_number = ?";
    reach.values.add(number);
    return Sql.rows(em, Numbered.marks(sql), reach.values.toArray()).stream().findFirst();
  }
}
