package vn.thao.learning.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import vn.thao.learning.entity.AssignmentDue;
import vn.thao.learning.entity.AssignmentVersion;
import vn.thao.platform.control.SeedFiles;
import vn.thao.platform.control.Seeds;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.Condition;
import vn.thao.platform.entity.Condition.Leaf;
import vn.thao.platform.entity.Condition.Shape;
import vn.thao.platform.entity.DatabaseReady;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;

/** An invented rule for the demonstration, as a draft: it nominates nobody. */
@ApplicationScoped
public class AssignmentDemo {

  @PersistenceContext EntityManager em;
  @Inject Seeds seeds;
  @Inject Settings settings;
  @Inject Clock clock;

  void load(@Observes @Priority(95) DatabaseReady ready) {
    if (settings.demo()) {
      seeds.once("learning-assignment-demo-1", this::load);
    }
  }

  private void load() {
    for (var row : SeedFiles.csv("demo/assignment-rules.csv")) {
      var course = id("content_course", row.get("course"));
      var unit = id("people_unit", row.get("unit"));
      if (course != null && unit != null) {
        load(row, course, unit);
      }
    }
  }

  private void load(CSVRecord row, long course, long unit) {
    long rule = Ids.next();
    Sql.insert(
        em,
        "learning_assignment_rule",
        "id, code, recorded_at",
        rule,
        row.get("code"),
        clock.instant());
    AssignmentRows.insert(
        em,
        new AssignmentVersion(
            0,
            rule,
            row.get("code"),
            new LocalName(row.get("nameVi"), row.get("nameEn")),
            course,
            row.get("course"),
            unit,
            row.get("unit"),
            "",
            condition(row),
            AssignmentDue.typed("AFTER_ENTRY", null, row.get("days")),
            row.get("decision"),
            Time.today(clock),
            null,
            true,
            1,
            null),
        clock.instant());
  }

  /** Holds the position, and has neither the level nor the course. */
  private static Condition condition(CSVRecord row) {
    return Condition.group(
        Shape.ALL,
        Condition.of(new Leaf("post", Map.of("position", row.get("position")))),
        Condition.group(
            Shape.NONE,
            Condition.of(
                new Leaf(
                    "level",
                    Map.of("competency", row.get("competency"), "level", row.get("level")))),
            Condition.of(new Leaf("completed", Map.of("course", row.get("course"))))));
  }

  private Long id(String table, String code) {
    return Sql.rows(em, "select x.id, x.code from " + table + " x where x.code = ?1", code).stream()
        .map(row -> number(row[0]))
        .findFirst()
        .orElse(null);
  }
}
