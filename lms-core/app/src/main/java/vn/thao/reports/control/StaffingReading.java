package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thao.learning.control.PlannedOutcomes;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Paging;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.control.StaffingTally.Norm;
import vn.thao.reports.control.StaffingTally.Post;
import vn.thao.reports.entity.Knowledge;
import vn.thao.reports.entity.StaffingFilter;
import vn.thao.reports.entity.StaffingPeople;
import vn.thao.reports.entity.StaffingPerson;
import vn.thao.reports.entity.StaffingPosition;
import vn.thao.reports.entity.StaffingReport;
import vn.thao.reports.entity.StaffingStanding;

/** One look at the staff: a date, a time of knowledge, and how far the caller may see. */
final class StaffingReading {

  static final int PAGE = 50;

  private final FactSql.Reader reader;
  private final LocalDate asOf;
  private final LocalDate today;
  private final Knowledge known;
  private final Scope coverage;
  private final Scope people;

  /**
   * @param coverage where the caller may see numbers
   * @param people where the caller may see names
   */
  StaffingReading(
      FactSql.Reader reader,
      LocalDate asOf,
      LocalDate today,
      Knowledge known,
      Scope coverage,
      Scope people) {
    this.reader = reader;
    this.asOf = asOf;
    this.today = today;
    this.known = known;
    this.coverage = coverage;
    this.people = people;
  }

  StaffingReport report(String unitCode, String positionCode) {
    var whole = sql(coverage, positionCode, false);
    var positions = positions(whole);
    var position = position(positions, positionCode);
    var tree = UnitTree.of(whole, unitCode);
    var root = tree.root(unitCode);
    var within = root == null ? coverage : root.scope();
    var sql = sql(within, positionCode, false);
    var tally =
        new StaffingTally(
            tree,
            posts(sql),
            norms(sql),
            assigned(sql),
            levels(sql, within, UnitTree.isEverybody(root, coverage)).standings(),
            people);
    return new StaffingReport(
        asOf,
        known.at(),
        root == null ? null : root.code(),
        root == null ? null : root.name(),
        tree.parentCode(root),
        position,
        positions,
        tally.rows(root),
        tally.total(root));
  }

  /**
   * @param page from 1; 0: all at once, for a file
   */
  StaffingPeople people(StaffingFilter filter, int page) {
    var whole = sql(people, filter.position(), false);
    var position = position(positions(whole), filter.position());
    var root = UnitTree.of(whole, filter.unit()).root(filter.unit());
    var within = root == null ? people : root.scope();
    var sql = root == null ? whole : sql(within, filter.position(), filter.own());
    var members = members(sql, filter, levels(sql, within, UnitTree.isEverybody(root, people)));
    var paging = Paging.of(page, members.size(), PAGE);
    return new StaffingPeople(
        asOf,
        known.at(),
        root == null ? null : root.name(),
        position,
        members.size(),
        paging.page(),
        paging.pages(),
        persons(whole, page == 0 ? members : paging.of(members)));
  }

  /** Person, name, number required, number of gaps; those that the filter lets through. */
  private static List<Object[]> members(
      StaffingSql sql, StaffingFilter filter, StaffingLevels levels) {
    var standing = filter.standing();
    var those = standing == null ? null : levels.standings().of(standing);
    boolean wanted = standing != StaffingStanding.UNQUALIFIED;
    var members = new ArrayList<Object[]>();
    for (var row : sql.members()) {
      long person = number(row[0]);
      boolean fullTime = number(row[3]) == 1;
      if ((filter.fullTime() == null || filter.fullTime() == fullTime)
          && (those == null || those.contains(person) == wanted)) {
        members.add(new Object[] {person, row[1], levels.required(person), levels.lacking(person)});
      }
    }
    return members;
  }

  private static List<StaffingPerson> persons(StaffingSql whole, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var posts = PostsOf.people(whole, rows.stream().map(row -> number(row[0])).toList());
    return rows.stream()
        .map(
            row ->
                new StaffingPerson(
                    String.valueOf(row[0]),
                    (String) row[1],
                    (int) number(row[2]),
                    (int) number(row[3]),
                    posts.getOrDefault(number(row[0]), List.of())))
        .toList();
  }

  private StaffingSql sql(Scope scope, String position, boolean own) {
    return new StaffingSql(reader, asOf, known.at(), position, scope, own);
  }

  private static List<StaffingPosition> positions(StaffingSql sql) {
    return sql.positions().stream()
        .map(row -> new StaffingPosition((String) row[0], name(row[1], row[2])))
        .toList();
  }

  private static StaffingPosition position(List<StaffingPosition> positions, String code) {
    return code == null
        ? null
        : positions.stream()
            .filter(position -> position.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new NotFound("staffing.unknown-position", code));
  }

  private static List<Post> posts(StaffingSql sql) {
    return sql.posts().stream()
        .map(
            row ->
                new Post(
                    number(row[0]),
                    number(row[1]),
                    number(row[2]),
                    isFullTime(row[3]),
                    (int) number(row[4])))
        .toList();
  }

  private static Map<Long, Integer> assigned(StaffingSql sql) {
    return sql.establishments().stream()
        .collect(Collectors.toMap(row -> number(row[0]), row -> (int) number(row[1])));
  }

  private static List<Norm> norms(StaffingSql sql) {
    return sql.norms().stream()
        .map(
            row ->
                new Norm(
                    row[0] == null ? null : number(row[0]),
                    (String) row[1],
                    number(row[2]),
                    isFullTime(row[3]),
                    (int) number(row[4])))
        .toList();
  }

  private StaffingLevels levels(StaffingSql sql, Scope within, boolean everybody) {
    var requirements = sql.requirements();
    return new StaffingLevels(
        Holders.Source.of(
            reader,
            asOf,
            asOf.plusDays(StaffingReport.SOON),
            known,
            within,
            everybody,
            requirements),
        requirements,
        sql.everyPost(everybody),
        plans(within));
  }

  /** What is planned is looked at for days that were still to come when it was known. */
  private Map<Long, Map<String, Integer>> plans(Scope within) {
    var day = known.isNow() ? today : LocalDate.ofInstant(known.at(), Time.ZONE);
    return asOf.isAfter(day)
        ? new PlannedOutcomes(reader, day, known.at(), within, asOf).levels()
        : null;
  }

  private static boolean isFullTime(Object kind) {
    return StaffingTally.FULL_TIME.equals(kind);
  }

  private static LocalName name(Object vi, Object en) {
    return new LocalName((String) vi, (String) en);
  }
}
