package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.thao.people.control.SensitiveFacts;
import vn.thao.platform.control.Audit;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;
import vn.thao.reports.entity.StructureDimension;
import vn.thao.reports.entity.StructureRun;
import vn.thao.reports.entity.StructureTable;

/**
 * R04, cơ cấu học viên: learners of a year by one attribute and the level of the organisation. Each
 * time it is asked for with a purpose; what was published is kept and looked at again as it was.
 */
@ApplicationScoped
public class Structures {

  private static final int FIRST_YEAR = 2000;
  private static final int LONGEST = 300;
  private static final int SHORTEST = 10;
  private static final int LISTED = 50;
  private static final String SELECT =
      "select s.id, s.dimension, s.of_year, s.as_of, s.purpose, p.full_name, s.made_at";
  private static final String FROM =
      " from reports_structure s join people_person p on p.id = s.person_id";
  private static final String NEWEST = " order by s.id desc limit 200";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject SensitiveFacts facts;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * Counts, publishes and keeps it. When the total differs from the last one by too few people, the
   * last table is published again.
   *
   * @return the number of the run
   */
  @Requires(Permission.COUNT_SENSITIVE)
  @Transactional
  public long make(StructureDimension dimension, int year, String purpose) {
    var today = Time.today(clock);
    if (purpose.length() < SHORTEST || purpose.length() > LONGEST) {
      throw new Refused("structure.purpose-needed", SHORTEST, LONGEST);
    }
    if (year < FIRST_YEAR || year > today.getYear()) {
      throw new Refused(
          "structure.no-year", String.valueOf(FIRST_YEAR), String.valueOf(today.getYear()));
    }
    var end = LocalDate.of(year, 12, 31);
    var asOf = end.isBefore(today) ? end : today;
    var before = before(dimension, year);
    var table = table(dimension, asOf, before.stream().map(StructureRun::table).toList());
    if (table == null && before.isEmpty()) {
      throw new Refused("structure.too-few");
    }
    var id = Ids.next();
    Sql.insert(
        em,
        "reports_structure",
        "id, dimension, of_year, as_of, purpose, person_id, made_at, content",
        id,
        dimension.name(),
        year,
        table == null ? before.get(0).asOf() : asOf,
        purpose,
        user.personId(),
        clock.instant(),
        StructureContent.text(table == null ? before.get(0).table() : table));
    audit.record("Structures.make", dimension + " " + year + " " + id, "done", purpose);
    return id;
  }

  /** Null when nothing may be published. */
  private StructureTable table(
      StructureDimension dimension, LocalDate asOf, List<StructureTable> before) {
    var sql =
        new StructureSql(
            (text, values) -> Sql.rows(em, text, values),
            asOf,
            clock.instant(),
            asOf.withDayOfYear(1).atStartOfDay(Time.ZONE).toInstant(),
            asOf.plusDays(1).atStartOfDay(Time.ZONE).toInstant());
    var learners = sql.learners();
    var people = learners.stream().map(row -> number(row[0])).toList();
    var attributes = facts.of(dimension.attribute(), asOf, people);
    return new StructureCounting(dimension, asOf)
        .tally(learners, sql, attributes)
        .published(before, dimension.isSensitive());
  }

  private List<StructureRun> before(StructureDimension dimension, int year) {
    return Sql.rows(
            em,
            SELECT + ", s.content" + FROM + " where s.dimension = ?1 and s.of_year = ?2" + NEWEST,
            dimension.name(),
            year)
        .stream()
        .map(Structures::whole)
        .toList();
  }

  /** Who asked for it and what for, the newest first. */
  @Requires(Permission.COUNT_SENSITIVE)
  @Transactional
  public List<StructureRun> list() {
    facts.checkWhole();
    return Sql.rows(em, SELECT + ", 0" + FROM + " order by s.id desc limit " + LISTED).stream()
        .map(row -> run(row, null))
        .toList();
  }

  /** What was published then. */
  @Requires(value = Permission.COUNT_SENSITIVE, audited = true)
  @Transactional
  public StructureRun look(long id) {
    facts.checkWhole();
    return Sql.rows(em, SELECT + ", s.content" + FROM + " where s.id = ?1", id).stream()
        .findFirst()
        .map(Structures::whole)
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  private static StructureRun whole(Object[] row) {
    return run(row, StructureContent.parse(Sql.text(row[7])));
  }

  private static StructureRun run(Object[] row, StructureTable table) {
    return new StructureRun(
        number(row[0]),
        StructureDimension.valueOf((String) row[1]),
        (int) number(row[2]),
        Sql.date(row[3]),
        (String) row[4],
        (String) row[5],
        Sql.instant(row[6]),
        table);
  }
}
