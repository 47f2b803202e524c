package vn.thao.people.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.people.entity.UnitChangeDraft;
import vn.thao.people.entity.UnitChangePlan;
import vn.thao.people.entity.UnitFacts;
import vn.thao.people.entity.UnitPart;
import vn.thao.people.entity.UnitPost;
import vn.thao.people.entity.UnitStanding;
import vn.thao.platform.control.Bulk;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;

/**
 * Writes a plan: what ends is retracted and stated anew up to the day before, what begins is stated
 * from the day on. Both sides carry the number of the change, as those of an import carry its.
 */
final class UnitChangeWriting {

  private static final String RETRACT = "update %s set retracted_at = ?, ended_by = ? where id in";

  private final EntityManager em;
  private final long change;
  private final Instant now;
  private final UnitChangeDraft draft;
  private final UnitFacts facts;
  private final Map<String, Long> ids = new HashMap<>();
  private final Map<String, UnitPart> begun = new LinkedHashMap<>();

  UnitChangeWriting(
      EntityManager em, long change, Instant now, UnitChangeDraft draft, UnitFacts facts) {
    this.em = em;
    this.change = change;
    this.now = now;
    this.draft = draft;
    this.facts = facts;
    facts.units().forEach((code, unit) -> ids.put(code, unit.id()));
  }

  void write(UnitChangePlan plan) {
    plan.begun().forEach(part -> begun.put(part.code(), part));
    anchors();
    units(plan);
    posts(plan);
    formers(plan);
  }

  private void anchors() {
    var anchors = new ArrayList<Object[]>();
    for (var code : begun.keySet()) {
      if (!ids.containsKey(code)) {
        ids.put(code, Ids.next());
        anchors.add(new Object[] {ids.get(code), code, now});
      }
    }
    Bulk.insert(em, "people_unit", "id, code, recorded_at", anchors);
  }

  private void units(UnitChangePlan plan) {
    var replaced = new ArrayList<UnitStanding>();
    plan.ended().forEach(code -> replaced.add(facts.units().get(code)));
    begun.keySet().stream()
        .filter(facts.units()::containsKey)
        .forEach(code -> replaced.add(facts.units().get(code)));
    var versions = new ArrayList<Object[]>();
    for (var unit : replaced) {
      if (unit.from().isBefore(draft.from())) {
        versions.add(version(unit.part(), unit.path(), unit.from(), draft.from().minusDays(1)));
      }
    }
    begun.values().forEach(part -> versions.add(version(part, path(part), draft.from(), null)));
    retract(DatedTable.UNIT_VERSION, replaced.stream().map(UnitStanding::version).toList());
    insert(DatedTable.UNIT_VERSION, versions);
  }

  private Object[] version(UnitPart part, String path, LocalDate from, LocalDate to) {
    return new Object[] {
      Ids.next(),
      ids.get(part.code()),
      part.parent().isEmpty() ? null : ids.get(part.parent()),
      path,
      part.nameVi(),
      part.name().en(),
      part.type(),
      from,
      to,
      now,
      change
    };
  }

  /** The ids from the root down, in base 36. */
  private String path(UnitPart part) {
    var above = begun.get(part.parent());
    var path =
        above != null
            ? path(above)
            : part.parent().isEmpty() ? "/" : facts.units().get(part.parent()).path();
    return path + Long.toString(ids.get(part.code()), 36) + "/";
  }

  private void posts(UnitChangePlan plan) {
    var rows = new ArrayList<Object[]>();
    for (var move : plan.moves()) {
      var post = move.post();
      if (post.from().isBefore(draft.from())) {
        rows.add(post(post, post.unit(), post.decision(), post.from(), draft.from().minusDays(1)));
      }
      if (!move.to().isEmpty()) {
        var from = post.from().isBefore(draft.from()) ? draft.from() : post.from();
        rows.add(post(post, move.to(), draft.decision(), from, post.to()));
      }
    }
    retract(DatedTable.ASSIGNMENT, plan.moves().stream().map(move -> move.post().id()).toList());
    insert(DatedTable.ASSIGNMENT, rows);
  }

  private Object[] post(UnitPost post, String unit, String decision, LocalDate from, LocalDate to) {
    return new Object[] {
      Ids.next(),
      post.person(),
      ids.get(unit),
      post.positionId(),
      post.kind(),
      post.share(),
      decision,
      from,
      to,
      now,
      change
    };
  }

  /** With what the former units had taken over before. */
  private void formers(UnitChangePlan plan) {
    var rows = new ArrayList<Object[]>();
    for (var former : plan.formers()) {
      var unit = ids.get(former.unit());
      var was = facts.units().get(former.former());
      rows.add(former(unit, was.id(), was.path(), former.whole()));
      if (former.whole() && unit != was.id()) {
        Sql.rows(
                em,
                "select former_id, path from people_unit_former where unit_id = ?1"
                    + " and whole = 1 and retracted_at is null",
                was.id())
            .forEach(row -> rows.add(former(unit, Sql.number(row[0]), (String) row[1], true)));
      }
    }
    UnitFormers.insert(em, rows);
  }

  private Object[] former(long unit, long former, String path, boolean whole) {
    return UnitFormers.row(unit, former, path, whole, draft.from(), change, now);
  }

  private void retract(DatedTable table, List<Long> versions) {
    Bulk.update(em, RETRACT.formatted(table.table()), List.of(now, change), versions);
  }

  private void insert(DatedTable table, List<Object[]> rows) {
    Bulk.insert(em, table.table(), table.columns(), rows);
  }
}
