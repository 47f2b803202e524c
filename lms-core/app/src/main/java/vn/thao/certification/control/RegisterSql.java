package vn.thao.certification.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thao.certification.entity.RegisterFilter;
import vn.thao.people.entity.Names;
import vn.thao.platform.entity.Scope;

/** Puts together what the register is asked: the same conditions for page, file and orders. */
final class RegisterSql {

  private static final String STATEMENTS =
      " from certification_statement s join people_unit u on u.id = s.unit_id"
          + " join people_person p on p.id = s.person_id"
          + " join learning_registration g on g.id = s.registration_id"
          + " join content_course c on c.id = g.course_id";

  private static final String REVOKED =
      " left join certification_revocation r on r.statement_id = s.id";

  private static final String REPLACING =
      " left join certification_statement n on n.registration_id = s.registration_id"
          + " and n.replaces = s.id";

  private final List<Object> values = new ArrayList<>();
  private final StringBuilder where = new StringBuilder(" where ");
  private String from = STATEMENTS + REVOKED + REPLACING;

  RegisterSql(Scope scope) {
    where.append(scope(scope));
  }

  RegisterSql(RegisterFilter filter, Scope scope) {
    this(scope);
    if (filter.year() > 0) {
      and("s.register_year = ?", filter.year());
    }
    if (!filter.unit().isEmpty()) {
      and("u.code = ?", filter.unit());
    }
    if (!filter.course().isEmpty()) {
      and("c.code = ?", filter.course());
    }
    where.append(
        switch (filter.status()) {
          case "valid" -> " and r.id is null";
          case "revoked" -> " and r.id is not null and n.id is null";
          case "replaced" -> " and n.id is not null";
          default -> "";
        });
    search(filter.search());
  }

  /** As it stood then: what was issued or revoked later is not seen. */
  RegisterSql until(Instant then) {
    int bound = bound(then);
    from =
        STATEMENTS
            + REVOKED
            + " and r.revoked_at <= ?"
            + bound
            + REPLACING
            + " and n.issued_at <= ?"
            + bound;
    where.append(" and s.issued_at <= ?").append(bound);
    return this;
  }

  private void search(String text) {
    if (text.matches("\\d{1,9}/\\d{4}(/.{0,40})?")) {
      var parts = text.split("/");
      and("s.number = ?", Integer.parseInt(parts[0]));
      and("s.register_year = ?", Integer.parseInt(parts[1]));
      if (parts.length > 2) {
        and("u.code = ?", parts[2].toUpperCase(Locale.ROOT));
      }
    } else if (!text.isBlank()) {
      var plain = Names.searchable(text.strip()).replaceAll("[%_\\\\]", "");
      and("p.search_name like ?", "%" + plain + "%");
    }
  }

  /** Statements of units within the scope, wherever a unit has stood since. */
  private String scope(Scope scope) {
    if (scope.isEmpty()) {
      return "1 = 0";
    }
    return "exists (select 1 from people_unit_version w where w.unit_id = s.unit_id"
        + " and w.retracted_at is null and ("
        + scope.paths().stream()
            .map(path -> "w.path like ?" + bound(path + "%"))
            .collect(Collectors.joining(" or "))
        + "))";
  }

  RegisterSql and(String condition, Object value) {
    where.append(" and ").append(condition).append(bound(value));
    return this;
  }

  RegisterSql and(String condition) {
    where.append(" and ").append(condition);
    return this;
  }

  private int bound(Object value) {
    values.add(value);
    return values.size();
  }

  /** Where from and on what conditions. */
  String from() {
    return from + where;
  }

  /** The conditions alone, for statements without anything beside them. */
  String where() {
    return where.toString();
  }

  Object[] values() {
    return values.toArray();
  }
}
