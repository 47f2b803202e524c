package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.LocalName;
import vn.thao.reports.entity.TrainedRow;
import vn.thao.reports.entity.TrainedRow.Level;

/** Makes the rows of training records, a portion at a time; each by four statements. */
final class TrainedReading {

  private final TrainedSql sql;

  /** By version; definitions are long and few, so each is read once. */
  private final Map<Long, Integer> periods = new HashMap<>();

  TrainedReading(TrainedSql sql) {
    this.sql = sql;
  }

  /** In the order of the ids. */
  List<TrainedRow> rows(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var found =
        sql.completions(ids).stream()
            .collect(Collectors.toMap(row -> number(row[0]), Function.identity()));
    var posts = new HashMap<Long, Object[]>();
    sql.posts(column(found, 2)).forEach(row -> posts.putIfAbsent(number(row[0]), row));
    var levels = new HashMap<Long, List<Level>>();
    var registrations = column(found, 1).stream().map(String::valueOf).toList();
    for (var row : sql.levels(registrations)) {
      levels
          .computeIfAbsent(Long.valueOf((String) row[0]), id -> new ArrayList<>())
          .add(new Level((String) row[1], (int) number(row[2])));
    }
    learnPeriods(column(found, 6));
    return ids.stream()
        .map(found::get)
        .map(
            row ->
                row(row, posts.get(number(row[2])), levels.getOrDefault(number(row[1]), List.of())))
        .toList();
  }

  private static List<Long> column(Map<Long, Object[]> found, int place) {
    return found.values().stream().map(row -> number(row[place])).distinct().toList();
  }

  private void learnPeriods(List<Long> versions) {
    var fresh = versions.stream().filter(version -> !periods.containsKey(version)).toList();
    if (!fresh.isEmpty()) {
      sql.definitions(fresh)
          .forEach(
              row ->
                  periods.put(
                      number(row[0]), JsonText.parse(Sql.text(row[1])).getInt("periods", 0)));
    }
  }

  private TrainedRow row(Object[] row, Object[] post, List<Level> levels) {
    return new TrainedRow(
        (String) row[3],
        (String) row[4],
        post == null ? null : (String) post[1],
        post == null ? null : new LocalName((String) post[2], (String) post[3]),
        post == null ? null : new LocalName((String) post[4], (String) post[5]),
        (String) row[5],
        new LocalName((String) row[7], (String) row[8]),
        periods.getOrDefault(number(row[6]), 0),
        day(row[9]),
        day(row[10]),
        row[11] == null || row[12] != null ? null : statement(Sql.text(row[11])),
        levels);
  }

  private static LocalDate day(Object stored) {
    return LocalDate.ofInstant(Sql.instant(stored), Time.ZONE);
  }

  private static TrainedRow.Statement statement(String stored) {
    var data = JsonText.parse(stored);
    var unit = data.getJsonObject("unit");
    return new TrainedRow.Statement(
        data.getString("number"),
        LocalDate.parse(data.getString("issuedOn")),
        unit == null ? null : new LocalName(unit.getString("vi"), unit.getString("en", null)));
  }
}
