package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thao.learning.control.NominationReading;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Paging;
import vn.thao.platform.entity.Scope;
import vn.thao.reports.entity.CountedFilter;
import vn.thao.reports.entity.CountedPeople;
import vn.thao.reports.entity.CountedPerson;
import vn.thao.reports.entity.Knowledge;

/** Who was counted: the same facts as in the report, one line each instead of their number. */
final class CountedReading {

  static final int PAGE = 50;

  private static final Set<String> NOMINATED =
      Set.of("nominated", "persons", "not-begun", "learning", "completed", "overdue");
  private static final Set<String> REGISTERED = Set.of("registered", "learners", "finished");

  private final FactSql.Reader reader;
  private final CountedFilter filter;
  private final LocalDate asOf;
  private final Knowledge known;
  private final Instant knownAt;
  private final Scope scope;
  private final Function<Scope, AgencyMeasures> measures;

  /**
   * @param measures of the report by agency that the number stands in, within a scope
   */
  CountedReading(
      FactSql.Reader reader,
      CountedFilter filter,
      LocalDate asOf,
      Knowledge known,
      Scope scope,
      Function<Scope, AgencyMeasures> measures) {
    this.reader = reader;
    this.filter = filter;
    this.asOf = asOf;
    this.known = known;
    this.knownAt = known.at();
    this.scope = scope;
    this.measures = measures;
  }

  /**
   * @param page from 1; 0: all at once, for a file
   */
  CountedPeople people(int page) {
    var whole = sql(scope, false);
    var root = UnitTree.of(whole, filter.unit()).root(filter.unit());
    var within = root == null ? scope : root.scope();
    var lines =
        lines(
            sql(within, filter.own()), within, !filter.own() && UnitTree.isEverybody(root, scope));
    var paging = Paging.of(page, lines.size(), PAGE);
    return new CountedPeople(
        filter,
        asOf,
        knownAt,
        root == null ? null : root.name(),
        lines.size(),
        paging.page(),
        paging.pages(),
        withPosts(whole, page == 0 ? lines : paging.of(lines)));
  }

  private List<CountedPerson> lines(CountedSql sql, Scope within, boolean everybody) {
    if (!filter.isTraining()) {
      return filter.isGaps() ? levels(sql, within, everybody) : measured(sql);
    }
    var here = sql.members().stream().map(row -> number(row[0])).collect(Collectors.toSet());
    var lines =
        NOMINATED.contains(filter.measure())
            ? nominated(within, here)
            : REGISTERED.contains(filter.measure()) ? registered(sql, here) : null;
    if (lines == null) {
      throw new NotFound("failure.not-found");
    }
    var once = new HashSet<Long>();
    var persons = filter.measure().equals("persons") || filter.measure().equals("learners");
    return lines.stream().filter(line -> !persons || once.add(line.personId())).toList();
  }

  private List<CountedPerson> measured(CountedSql sql) {
    var report = measures.apply(scope);
    var counted = report.counted(filter.measure());
    if (counted == null) {
      throw new NotFound("failure.not-found");
    }
    return sql.named().stream()
        .filter(row -> counted.contains(number(row[0])))
        .map(
            row ->
                new CountedPerson(
                    number(row[0]),
                    (String) row[1],
                    null,
                    null,
                    null,
                    null,
                    report.required(number(row[0])),
                    report.attained(number(row[0])),
                    List.of()))
        .toList();
  }

  private List<CountedPerson> nominated(Scope within, Set<Long> here) {
    var any = filter.measure().equals("nominated") || filter.measure().equals("persons");
    return new NominationReading(reader, asOf, knownAt, within)
        .facts(filter.course()).stream()
            .filter(fact -> here.contains(fact.personId()))
            .filter(fact -> any || fact.on(asOf).word().equals(filter.measure()))
            .map(
                fact ->
                    new CountedPerson(
                        fact.personId(),
                        fact.fullName(),
                        fact.course(),
                        fact.on(asOf).word(),
                        fact.due(),
                        fact.completed(),
                        0,
                        0,
                        List.of()))
            .toList();
  }

  private List<CountedPerson> registered(CountedSql sql, Set<Long> here) {
    var lines = new ArrayList<CountedPerson>();
    for (var row : sql.registrations()) {
      var done = day(row[4]);
      if (here.contains(number(row[0]))
          && day(row[3]) != null
          && (done != null || !filter.measure().equals("finished"))) {
        var status = done == null ? "learning" : "completed";
        lines.add(
            new CountedPerson(
                number(row[0]),
                (String) row[1],
                (String) row[2],
                status,
                null,
                done,
                0,
                0,
                List.of()));
      }
    }
    return lines;
  }

  /** The day, when it had come and was known; else null. */
  private LocalDate day(Object stored) {
    var at = Sql.instant(stored);
    var day = at == null || at.isAfter(knownAt) ? null : LocalDate.ofInstant(at, Time.ZONE);
    return day == null || day.isAfter(asOf) ? null : day;
  }

  private List<CountedPerson> levels(CountedSql sql, Scope within, boolean everybody) {
    var one = filter.competency() != null;
    var known =
        switch (String.valueOf(filter.measure())) {
          case "holders", "persons" -> true;
          case "met", "lacking" -> one;
          default -> false;
        };
    if (!known) {
      throw new NotFound("failure.not-found");
    }
    var lines = new ArrayList<CountedPerson>();
    for (var row : rows(sql, within, everybody)) {
      int needed = (int) number(row[2]);
      int reached = (int) number(row[3]);
      var met = reached >= needed;
      if (filter.measure().equals("met") && !met || filter.measure().equals("lacking") && met) {
        continue;
      }
      lines.add(
          new CountedPerson(
              number(row[0]),
              (String) row[1],
              null,
              null,
              null,
              null,
              one ? needed : 0,
              one ? reached : 0,
              List.of()));
    }
    return lines;
  }

  private List<Object[]> rows(CountedSql sql, Scope within, boolean everybody) {
    var requirements = sql.requirements();
    var levels = Holders.Source.of(reader, asOf, asOf, known, within, everybody, requirements);
    return sql.levels(new Holders(levels, requirements));
  }

  private static List<CountedPerson> withPosts(CountedSql whole, List<CountedPerson> lines) {
    if (lines.isEmpty()) {
      return lines;
    }
    var ids = lines.stream().map(CountedPerson::personId).distinct().toList();
    var posts = PostsOf.people(whole, ids);
    return lines.stream()
        .map(line -> line.withPosts(posts.getOrDefault(line.personId(), List.of())))
        .toList();
  }

  private CountedSql sql(Scope reached, boolean own) {
    return new CountedSql(
        reader,
        asOf,
        knownAt,
        reached,
        own,
        filter.course(),
        filter.position(),
        filter.competency());
  }
}
