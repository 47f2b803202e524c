package vn.thao.plugin.handbook;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thao.spi.Services;

/** The handbook put to use, and what was ticked off. */
final class Incidents {

  private static final int MOST = 100;
  private static final String FROM =
      "select " + Incident.COLUMNS + " from plugin_thao_handbook__incident i where ";

  private final Tables tables;

  Incidents(Services services) {
    tables = new Tables(services);
  }

  Optional<Incident> of(String id) {
    return tables.list(FROM + "i.id = ?", Incident::read, id).stream().findFirst();
  }

  /** Those that this person has a part in, the newest hundred, newest first. */
  List<Incident> with(String person) {
    if (person.isEmpty()) {
      return List.of();
    }
    var id = Tables.id(person);
    return tables.list(
        FROM
            + "i.opened_by = ? or i.id in (select m.incident from plugin_thao_handbook__mark m"
            + " where m.marked_by = ?) order by i.opened_at desc limit "
            + MOST,
        Incident::read,
        id,
        id);
  }

  /** False when there is one of this id. */
  boolean open(String id, Save edition, String title, String person, Instant now) {
    return tables.added(
        "insert into plugin_thao_handbook__incident (id, chapter, edition, title, opened_at,"
            + " opened_by) values (?, ?, ?, ?, ?, ?)",
        id,
        edition.chapter(),
        edition.edition(),
        title,
        now,
        Tables.id(person));
  }

  /** The last mark of each item. */
  Map<Integer, Mark> marks(String incident) {
    var last = new HashMap<Integer, Mark>();
    tables
        .list(
            "select m.item, m.turn, m.marked_at, m.marked_by from plugin_thao_handbook__mark m"
                + " where m.incident = ? order by m.turn",
            row ->
                new Mark(
                    row.getInt("item"),
                    row.getInt("turn"),
                    Tables.instant(row, "marked_at"),
                    Tables.person(row, "marked_by")),
            incident)
        .forEach(mark -> last.put(mark.item(), mark));
    return last;
  }

  /** False when somebody has made this turn already. */
  boolean mark(String incident, int item, int turn, String person, Instant now) {
    return tables.added(
        "insert into plugin_thao_handbook__mark (incident, item, turn, marked_at, marked_by)"
            + " values (?, ?, ?, ?, ?)",
        incident,
        item,
        turn,
        now,
        Tables.id(person));
  }

  void close(String id, String person, Instant now) {
    tables.change(
        "update plugin_thao_handbook__incident set closed_at = ?, closed_by = ?, ending = ?"
            + " where id = ? and closed_at is null",
        now,
        Tables.id(person),
        Incident.DONE,
        id);
  }

  /** Closes what nobody has touched for so long. */
  void closeIdle(Duration idle, Instant now) {
    var before = now.minus(idle);
    tables.change(
        "update plugin_thao_handbook__incident set closed_at = ?, ending = ?"
            + " where closed_at is null and opened_at < ? and not exists (select 1"
            + " from plugin_thao_handbook__mark m where m.incident = plugin_thao_handbook__incident.id"
            + " and m.marked_at >= ?)",
        now,
        Incident.IDLE,
        before,
        before);
  }

  /** Forgets what was closed before then. */
  void forget(Instant before) {
    tables.change(
        "delete from plugin_thao_handbook__mark where incident in (select i.id"
            + " from plugin_thao_handbook__incident i where i.closed_at < ?)",
        before);
    tables.change("delete from plugin_thao_handbook__incident where closed_at < ?", before);
  }
}
