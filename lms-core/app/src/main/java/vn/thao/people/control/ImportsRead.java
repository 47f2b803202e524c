package vn.thao.people.control;

import static vn.thao.platform.control.Sql.instant;
import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thao.people.entity.ImportKind;
import vn.thao.people.entity.ImportSummary;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Scope;

/**
 * What is kept of imports. They name people, so one sees one's own and those of somebody whose
 * whole reach lies within one's own.
 */
final class ImportsRead {

  private static final int PAGE = 50;
  private static final int LONGEST_REACH = 900;
  private static final String NOWHERE = "-";

  private static final String SUMMARY =
      "select i.id, i.kind, i.file_name, i.status, a.login as checked_login, i.checked_at,"
          + " b.login as applied_login, i.applied_at, c.login as undone_login, i.undone_at,"
          + " i.count_new, i.count_changed, i.count_same, i.count_wrong from people_import i"
          + " join people_account a on a.id = i.account_id"
          + " left join people_account b on b.id = i.applied_by"
          + " left join people_account c on c.id = i.undone_by where ";

  private final EntityManager em;
  private final Scope scope;
  private final long account;

  ImportsRead(EntityManager em, Scope scope, long account) {
    this.em = em;
    this.scope = scope;
    this.account = account;
  }

  /** How a scope is kept; one too long to keep is nobody else's. */
  static String reach(Scope scope) {
    var reach = String.join(" ", scope.paths());
    return reach.isEmpty() || reach.length() > LONGEST_REACH ? NOWHERE : reach;
  }

  List<ImportSummary> list(int page) {
    var values = new ArrayList<Object>();
    var sql =
        SUMMARY
            + visible(values)
            + " order by i.id desc limit "
            + PAGE
            + " offset "
            + (Math.max(1, page) - 1) * PAGE;
    return Sql.rows(em, Numbered.marks(sql), values.toArray()).stream()
        .map(ImportsRead::summary)
        .toList();
  }

  ImportSummary summary(long id) {
    var values = new ArrayList<Object>();
    var sql = SUMMARY + visible(values) + " and i.id = ?";
    values.add(id);
    return Sql.rows(em, Numbered.marks(sql), values.toArray()).stream()
        .findFirst()
        .map(ImportsRead::summary)
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  String content(long id) {
    return Sql.text(column("content", id));
  }

  String undoLog(long id) {
    return Sql.text(column("undo_log", id));
  }

  /** Whether the caller still reaches as far as whoever checked the file did. */
  boolean mayUndo(long id) {
    var reach = (String) column("reach", id);
    return scope.paths().contains("/")
        || !reach.equals(NOWHERE) && List.of(reach.split(" ")).stream().allMatch(scope::covers);
  }

  private Object column(String column, long id) {
    return Sql.rows(em, "select " + column + ", id from people_import where id = ?1", id).get(0)[0];
  }

  private String visible(List<Object> values) {
    if (scope.paths().contains("/")) {
      return "1 = 1";
    }
    values.add(account);
    scope.paths().forEach(path -> values.add(path + "%"));
    var within =
        scope.paths().stream().map(path -> "i.reach like ?").collect(Collectors.joining(" or "));
    return "(i.account_id = ? or (i.reach not like '% %' and ("
        + (within.isEmpty() ? "1 = 0" : within)
        + ")))";
  }

  private static ImportSummary summary(Object[] row) {
    return new ImportSummary(
        number(row[0]),
        ImportKind.valueOf((String) row[1]),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        instant(row[5]),
        (String) row[6],
        instant(row[7]),
        (String) row[8],
        instant(row[9]),
        new ImportSummary.Counts(
            (int) number(row[10]),
            (int) number(row[11]),
            (int) number(row[12]),
            (int) number(row[13])));
  }
}
