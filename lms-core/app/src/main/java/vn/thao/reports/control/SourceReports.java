package vn.thao.reports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thao.extensions.control.Contributions;
import vn.thao.extensions.control.PluginReport;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Requires;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.reports.control.SourceSql.Person;
import vn.thao.reports.entity.Knowledge;
import vn.thao.reports.entity.ReportAsk;
import vn.thao.reports.entity.ReportTable;
import vn.thao.reports.entity.ReportTable.Column;
import vn.thao.spi.ReportSource;

/**
 * The reports that plugins bring. A plugin hands over rows of anybody; those of people beyond the
 * reader's scope are dropped here, whoever wrote the plugin. No transaction is open meanwhile.
 */
@ApplicationScoped
public class SourceReports {

  @PersistenceContext EntityManager em;
  @Inject Contributions contributions;
  @Inject CurrentUser user;
  @Inject Texts texts;
  @Inject Clock clock;

  /** The ids of those there are; the texts of the same names are their titles. */
  @Requires({Permission.READ_COVERAGE, Permission.SUPERVISE})
  public List<String> open() {
    return user.caller().may(Permission.READ_PEOPLE)
        ? contributions.reports().stream().map(PluginReport::id).sorted().toList()
        : List.of();
  }

  /**
   * @param ask {@code source} names the report
   * @throws NotFound when no plugin brings it
   */
  @Requires(Permission.READ_PEOPLE)
  public ReportTable table(ReportAsk ask, Locale language) {
    var source =
        contributions.reports().stream()
            .filter(each -> each.id().equals(ask.word("source")))
            .findFirst()
            .orElseThrow(() -> new NotFound("failure.not-found"));
    var asOf = ask.asOf() == null ? Time.today(clock) : ask.asOf();
    var known = Knowledge.of(ask.knownAt(), clock);
    var people =
        new SourceSql(
                (sql, values) -> Sql.rows(em, sql, values),
                asOf,
                known.at(),
                user.scope(Permission.READ_PEOPLE))
            .people();
    var columns = source.columns();
    var found = new HashMap<Long, List<List<Object>>>();
    source.rows(
        new ReportSource.Ask(asOf, known.at(), language),
        row -> {
          var person = Long.valueOf(row.person());
          if (people.containsKey(person)) {
            found.computeIfAbsent(person, id -> new ArrayList<>()).add(row.cells());
          }
        });
    var table =
        new ReportTable(
            source.id(),
            texts.get(language, source.id()),
            asOf,
            List.of(new ReportTexts(language).asOf(asOf)),
            columns(source, columns, language),
            rows(people, found, language),
            null,
            notes(source, columns, language));
    return new ReportTexts(language).stamped(table, known.at());
  }

  private List<Column> columns(
      PluginReport source, List<ReportSource.Column> own, Locale language) {
    var columns = new ArrayList<Column>();
    columns.add(new Column(texts.get(language, "staffing.column.number"), 6));
    columns.add(new Column(texts.get(language, "source.column.name"), 28));
    columns.add(new Column(texts.get(language, "source.column.staff-number"), 14));
    columns.add(new Column(texts.get(language, "staffing.column.unit"), 30));
    for (var each : own) {
      var wide = each.kind() == ReportSource.Kind.TEXT ? 30 : 14;
      columns.add(new Column(texts.get(language, source.id() + "." + each.name()), wide));
    }
    return columns;
  }

  private static List<List<Object>> rows(
      Map<Long, Person> people, Map<Long, List<List<Object>>> found, Locale language) {
    var rows = new ArrayList<List<Object>>();
    people.forEach(
        (id, person) -> {
          for (var cells : found.getOrDefault(id, List.of())) {
            var row = new ArrayList<Object>();
            row.add(rows.size() + 1);
            row.add(person.fullName());
            row.add(person.staffNumber());
            row.add(person.unit().in(language));
            row.addAll(cells);
            rows.add(row);
          }
        });
    return rows;
  }

  private List<String> notes(PluginReport source, List<ReportSource.Column> own, Locale language) {
    var notes = new ArrayList<String>();
    notes.add(texts.get(language, source.id() + ".about"));
    for (var each : own) {
      var key = source.id() + "." + each.name();
      notes.add(texts.get(language, key) + ": " + texts.get(language, key + ".help"));
    }
    return notes;
  }
}
