package vn.thao.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Paging;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.entity.ReportAsk;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.StoredList;
import vn.thao.reports.entity.StoredReport;
import vn.thao.reports.entity.StoredReport.Check;
import vn.thao.reports.entity.StoredRow;

/**
 * Reports that were stored as they were on a day. Whoever reaches all that the one reached who
 * stored it, may read it; lists of people are not stored.
 */
@ApplicationScoped
public class StoredReports {

  public static final int PAGE = 50;

  /** So many are looked through for a list; the older ones are found by their address. */
  private static final int NEWEST = 2000;

  private static final int MOST = 500;

  private static final String ROW =
      "select s.id, s.code, s.title, s.as_of, s.known_at, s.hash, p.full_name, s.recorded_at,"
          + " s.reach";

  private static final String FROM =
      " from reports_stored s join people_person p on p.id = s.person_id";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject ReportTables tables;
  @Inject Clock clock;

  /**
   * Makes the report for the day, by what is known now or was known then, and keeps it.
   *
   * @return its id
   */
  @Requires(value = Permission.READ_COVERAGE, audited = true)
  @Transactional
  public long store(ReportAsk ask, Locale language) {
    if (!SavedFilters.REPORTS.contains(ask.report())) {
      throw new NotFound("failure.not-found");
    }
    if (Sql.count(em, "from reports_stored where person_id = ?1", user.personId()) >= MOST) {
      throw new Refused("stored.too-many", MOST);
    }
    var fixed = fixed(ask, clock.instant().truncatedTo(ChronoUnit.MICROS));
    return keep(fixed, tables.table(fixed, language), language);
  }

  /** With both times, so that it can be made again. */
  private ReportAsk fixed(ReportAsk ask, Instant now) {
    var known = ask.knownAt() == null || ask.knownAt().isAfter(now) ? now : ask.knownAt();
    var day = ask.asOf() == null ? Time.today(clock) : ask.asOf();
    return new ReportAsk(
        ask.report(), day, known.truncatedTo(ChronoUnit.MICROS), ask.against(), ask.choices());
  }

  private long keep(ReportAsk ask, ReportTable table, Locale language) {
    var id = Ids.next();
    Sql.insert(
        em,
        "reports_stored",
        "id, person_id, report, code, title, query_text, language, as_of, known_at, against, reach,"
            + " hash, content, recorded_at",
        id,
        user.personId(),
        ask.report(),
        table.code(),
        table.title(),
        ask.query(),
        language.getLanguage(),
        ask.asOf(),
        ask.knownAt(),
        ask.against(),
        String.join(" ", user.scope(Permission.READ_COVERAGE).paths()),
        table.hash(),
        TableJson.of(table).toString(),
        clock.instant());
    return id;
  }

  /**
   * The newest first.
   *
   * @param page from 1
   */
  @Requires(Permission.READ_COVERAGE)
  @Transactional
  public StoredList list(int page) {
    var rows =
        Sql.rows(em, ROW + FROM + " order by s.recorded_at desc, s.id desc limit " + NEWEST)
            .stream()
            .filter(row -> isReached(row[8]))
            .map(StoredReports::row)
            .toList();
    var paging = Paging.of(page, rows.size(), PAGE);
    return new StoredList(paging.of(rows), rows.size(), paging.page(), paging.pages());
  }

  private boolean isReached(Object reach) {
    var scope = user.scope(Permission.READ_COVERAGE);
    return reach(reach).paths().stream().allMatch(scope::covers);
  }

  private static Scope reach(Object stored) {
    return new Scope(List.of(((String) stored).split(" ")));
  }

  private static StoredRow row(Object[] row) {
    return new StoredRow(
        String.valueOf(row[0]),
        (String) row[1],
        (String) row[2],
        Sql.date(row[3]),
        Sql.instant(row[4]),
        (String) row[5],
        (String) row[6],
        Sql.instant(row[7]));
  }

  /**
   * The numbers as they are kept.
   *
   * @param check whether to make it again and compare
   * @throws NotFound also when the caller reaches less than it tells of
   */
  @Requires(Permission.READ_COVERAGE)
  @Transactional
  public StoredReport open(long id, boolean check) {
    var found =
        Sql.rows(
            em,
            ROW
                + ", s.report, s.query_text, s.language, s.against, s.content"
                + FROM
                + " where s.id = ?1",
            id);
    if (found.isEmpty() || !isReached(found.get(0)[8])) {
      throw new NotFound("failure.not-found");
    }
    var cells = found.get(0);
    var row = row(cells);
    var table = TableJson.table(JsonText.parse(Sql.text(cells[13])));
    return new StoredReport(
        row,
        (String) cells[9],
        (String) cells[10],
        table,
        table.hash().equals(row.hash()),
        check ? check(cells, row, table) : null);
  }

  /** Within the reach of whoever stored it, since a wider one counts more. */
  private Check check(Object[] cells, StoredRow row, ReportTable table) {
    var ask =
        new ReportAsk(
            (String) cells[9],
            row.asOf(),
            row.knownAt(),
            Sql.date(cells[12]),
            ReportAsk.choices((String) cells[10]));
    var language = "en".equals(cells[11]) ? Texts.ENGLISH : Texts.VIETNAMESE;
    var again =
        user.within(Permission.READ_COVERAGE, reach(cells[8]), () -> tables.table(ask, language));
    return new Check(
        again.hash(),
        again.hash().equals(row.hash()),
        new StoredDifference(table, again).changes());
  }
}
