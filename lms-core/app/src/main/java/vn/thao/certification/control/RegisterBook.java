package vn.thao.certification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.thao.certification.entity.RegisterExtract;
import vn.thao.certification.entity.RegisterFilter;
import vn.thao.certification.entity.RegisterList;
import vn.thao.certification.entity.RegisterRow;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Portions;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Paging;
import vn.thao.platform.entity.Permission;

/** The register of statements (sổ cấp giấy xác nhận, R16), within what the officer may see. */
@ApplicationScoped
public class RegisterBook {

  public static final int PAGE = 50;

  private static final String COLUMNS =
      "select s.id, s.data, c.code, r.revoked_at, r.reason, n.number, n.register_year, u.code as"
          + " unit";

  @PersistenceContext EntityManager em;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /**
   * @param asOf what had been issued and revoked by the end of this day; null: by now
   * @param page from 1
   */
  @Requires(Permission.CERTIFY)
  @Transactional
  public RegisterList list(RegisterFilter filter, LocalDate asOf, int page) {
    var sql = new RegisterSql(filter, user.scope(Permission.CERTIFY)).until(until(asOf, null));
    int count = Sql.count(em, sql.from(), sql.values());
    var paging = Paging.of(page, count, PAGE);
    var rows =
        Sql.rows(
                em,
                COLUMNS
                    + sql.from()
                    + " order by s.id desc limit "
                    + PAGE
                    + " offset "
                    + paging.offset(),
                sql.values())
            .stream()
            .map(RegisterBook::row)
            .toList();
    return new RegisterList(
        rows, count, paging.page(), paging.pages(), years(), units(), courses());
  }

  /**
   * The whole for a file, oldest first, of which only the ids are held. What is written while
   * somebody reads it is not seen.
   *
   * @param asOf null: today
   * @param knownAt null: now
   */
  @Requires(Permission.CERTIFY)
  @Transactional
  public RegisterExtract extract(RegisterFilter filter, LocalDate asOf, Instant knownAt) {
    var day = asOf == null ? Time.today(clock) : asOf;
    var now = clock.instant();
    var known = knownAt == null || knownAt.isAfter(now) ? now : knownAt;
    var until = until(day, known);
    var sql = new RegisterSql(filter, user.scope(Permission.CERTIFY)).until(until);
    var ids =
        Sql.rows(em, "select s.id, s.number" + sql.from() + " order by s.id", sql.values()).stream()
            .map(row -> Sql.number(row[0]))
            .toList();
    return new RegisterExtract(
        filter, day, known, new Portions<>(ids, portion -> rows(portion, until)));
  }

  private List<RegisterRow> rows(List<Long> ids, Instant until) {
    var these = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    var sql =
        new RegisterSql(user.scope(Permission.CERTIFY)).until(until).and("s.id in (" + these + ")");
    return Sql.rows(em, COLUMNS + sql.from() + " order by s.id", sql.values()).stream()
        .map(RegisterBook::row)
        .toList();
  }

  /** The end of the day or the time of knowledge, whichever is earlier. */
  private Instant until(LocalDate day, Instant knownAt) {
    var known = knownAt == null ? clock.instant() : knownAt;
    var end =
        day == null ? known : day.plusDays(1).atStartOfDay(Time.ZONE).toInstant().minusNanos(1000);
    return end.isBefore(known) ? end : known;
  }

  private static RegisterRow row(Object[] row) {
    var data = JsonText.parse(Sql.text(row[1]));
    var course = data.getJsonObject("course");
    var unit = data.getJsonObject("unit");
    var revokedAt = Sql.instant(row[3]);
    return new RegisterRow(
        Sql.number(row[0]),
        data.getString("number"),
        data.getString("fullName"),
        unit == null ? null : new LocalName(unit.getString("vi"), unit.getString("en", null)),
        (String) row[2],
        new LocalName(course.getString("vi"), course.getString("en", null)),
        LocalDate.parse(data.getString("completedOn")),
        LocalDate.parse(data.getString("issuedOn")),
        revokedAt == null ? "valid" : row[5] == null ? "revoked" : "replaced",
        revokedAt,
        (String) row[4],
        row[5] == null ? null : row[5] + "/" + row[6] + "/" + row[7]);
  }

  private List<Integer> years() {
    var sql = new RegisterSql(user.scope(Permission.CERTIFY));
    return Sql.rows(
            em,
            "select s.register_year, count(*) from certification_statement s"
                + sql.where()
                + " group by s.register_year order by s.register_year desc",
            sql.values())
        .stream()
        .map(row -> (int) Sql.number(row[0]))
        .toList();
  }

  private List<RegisterList.Choice> units() {
    var sql = new RegisterSql(user.scope(Permission.CERTIFY));
    return Sql.rows(
            em,
            "select u.code, max(v.name_vi), max(v.name_en) from people_unit u"
                + " join people_unit_version v on v.unit_id = u.id and v.retracted_at is null"
                + "  and v.valid_to is null"
                + " where u.id in (select s.unit_id from certification_statement s"
                + sql.where()
                + ") group by u.code order by u.code",
            sql.values())
        .stream()
        .map(RegisterBook::choice)
        .toList();
  }

  private List<RegisterList.Choice> courses() {
    return Sql.rows(
            em,
            "select c.code, v.title_vi, v.title_en from content_course c"
                + " join content_version v on v.course_id = c.id and v.number ="
                + " (select max(o.number) from content_version o where o.course_id = c.id)"
                + " order by c.code limit 200")
        .stream()
        .map(RegisterBook::choice)
        .toList();
  }

  static RegisterList.Choice choice(Object[] row) {
    return new RegisterList.Choice(
        (String) row[0], new LocalName((String) row[1], (String) row[2]));
  }
}
