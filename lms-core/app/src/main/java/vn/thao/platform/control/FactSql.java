package vn.thao.platform.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thao.platform.entity.Scope;

/**
 * Statements that look at facts with two times: what held on a date, as far as it was known at an
 * instant, within a scope. Parameter 1 is the date, 2 the time of knowledge, then come those of the
 * statements themselves, then the paths of the scope. The same text runs on H2, MariaDB and MySQL;
 * it is apart from the EntityManager so that a test can run it on a bare database.
 */
public class FactSql {

  /** Runs a statement whose parameters are {@code ?1, ?2, …}. */
  @FunctionalInterface
  public interface Reader {
    List<Object[]> rows(String sql, Object... values);
  }

  private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

  private final Reader reader;
  private final List<Object> values = new ArrayList<>();
  private final int before;
  private final int paths;

  /**
   * @param own the paths themselves, not what is below them
   * @param more parameters 3 and on, none of them null
   */
  protected FactSql(
      Reader reader, LocalDate asOf, Instant knownAt, Scope scope, boolean own, List<Object> more) {
    this.reader = reader;
    values.add(asOf);
    values.add(knownAt);
    values.addAll(more);
    before = values.size();
    paths = scope.paths().size();
    scope.paths().forEach(path -> values.add(own ? path : path + "%"));
  }

  /** Valid on the date, as far as it was known. */
  protected static String valid(String alias) {
    return "%1$s.valid_from <= ?1 and (%1$s.valid_to is null or %1$s.valid_to >= ?1) and %2$s"
        .formatted(alias, known(alias));
  }

  protected static String known(String alias) {
    return "%1$s.recorded_at <= ?2 and (%1$s.retracted_at is null or %1$s.retracted_at > ?2)"
        .formatted(alias);
  }

  /** The version of a unit lies in the scope. */
  protected String reached(String alias) {
    var reached =
        IntStream.range(0, paths)
            .mapToObj(i -> alias + ".path like ?" + (before + i + 1))
            .collect(Collectors.joining(" or "));
    return " and (" + (reached.isEmpty() ? "1 = 0" : reached) + ")";
  }

  /** The person works somewhere in the scope on the date. */
  protected String somewhereInScope(String alias) {
    return " and "
        + alias
        + ".person_id in (select s.person_id from people_assignment s"
        + " join people_unit_version w on w.unit_id = s.unit_id where "
        + valid("s")
        + " and "
        + valid("w")
        + reached("w")
        + ")";
  }

  protected List<Object[]> rows(String sql) {
    return rows(sql, List.of());
  }

  /**
   * Numbers the parameters as they come, so that none is handed over that the text doesn't name.
   *
   * @param list stands for {@code ?*} in the text, which is then a list of marks
   */
  protected List<Object[]> rows(String sql, List<?> list) {
    var named = new ArrayList<Object>(values);
    named.addAll(list);
    var marks =
        IntStream.rangeClosed(values.size() + 1, named.size())
            .mapToObj(i -> "?" + i)
            .collect(Collectors.joining(","));
    var given = new ArrayList<Object>();
    var numbered =
        PARAMETER
            .matcher(sql.replace("?*", marks.isEmpty() ? "0" : marks))
            .replaceAll(
                found -> {
                  given.add(named.get(Integer.parseInt(found.group(1)) - 1));
                  return "?" + given.size();
                });
    return reader.rows(numbered, given.toArray());
  }
}
