package vn.thao.people.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.thao.people.entity.ImportKind;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Permission;

/**
 * Attributes of people, opened for one purpose: to count by them. What comes out of here goes into
 * sums of which the small ones are hidden, never onto a page.
 */
@ApplicationScoped
public class SensitiveFacts {

  @PersistenceContext EntityManager em;
  @Inject SensitiveBasis basis;
  @Inject Secrets secrets;

  public static boolean isSensitive(String attribute) {
    return ImportKind.SENSITIVE.attributes().contains(attribute);
  }

  /** Whether the caller may count by sensitive attributes today. */
  @Requires(Permission.COUNT_SENSITIVE)
  @Transactional
  public boolean isAllowed() {
    return basis.mayCount();
  }

  /**
   * @throws vn.thao.platform.entity.Forbidden when the caller doesn't keep the whole province
   */
  @Requires(Permission.COUNT_SENSITIVE)
  @Transactional
  public void checkWhole() {
    basis.checkWhole();
  }

  /**
   * What is known on the day: {@code Y} or {@code N} of a sensitive attribute, else what was
   * imported. Two statements.
   *
   * @throws vn.thao.platform.entity.Refused when there is no basis for a sensitive one
   */
  @Requires(Permission.COUNT_SENSITIVE)
  @Transactional
  public Map<Long, String> of(String attribute, LocalDate day, Collection<Long> people) {
    boolean sensitive = isSensitive(attribute);
    if (sensitive) {
      basis.check();
    } else {
      basis.checkWhole();
    }
    var table = sensitive ? DatedTable.SENSITIVE : DatedTable.DETAIL;
    var wanted = Set.copyOf(people);
    var found = new HashMap<Long, String>();
    for (var row :
        Sql.rows(
            em,
            "select "
                + table.own()
                + " from "
                + table.table()
                + " where attribute = ?1 and retracted_at is null and valid_from <= ?2"
                + " and (valid_to is null or valid_to >= ?2)",
            attribute,
            day)) {
      long person = number(row[0]);
      if (wanted.contains(person)) {
        var content = (String) row[2];
        found.put(person, sensitive ? open(person, attribute, content) : content);
      }
    }
    return found;
  }

  private String open(long person, String attribute, String sealed) {
    return new String(
        secrets.open(ImportDetails.owner(person, attribute), sealed), StandardCharsets.UTF_8);
  }
}
