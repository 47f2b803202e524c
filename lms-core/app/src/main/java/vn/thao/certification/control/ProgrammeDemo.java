package vn.thao.certification.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import org.apache.commons.csv.CSVRecord;
import vn.thao.certification.entity.RuleBase;
import vn.thao.platform.control.SeedFiles;
import vn.thao.platform.control.Seeds;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.DatabaseReady;
import vn.thao.platform.entity.Ids;

/** One invented programme for the demonstration, assigned to those who work on communication. */
@ApplicationScoped
public class ProgrammeDemo {

  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  @PersistenceContext EntityManager em;
  @Inject Seeds seeds;
  @Inject Settings settings;
  @Inject Earning earning;

  void load(@Observes @Priority(95) DatabaseReady ready) {
    if (settings.demo()) {
      seeds.once("certification-demo-1", this::load);
    }
  }

  private void load() {
    var courses = new HashMap<String, Long>();
    Sql.rows(em, "select code, id from content_course")
        .forEach(row -> courses.put((String) row[0], Sql.number(row[1])));
    for (var row : SeedFiles.csv("demo/programmes.csv")) {
      if (courses.containsKey(row.get("course"))) {
        load(row, courses.get(row.get("course")));
      }
    }
  }

  private void load(CSVRecord row, long course) {
    long programme = Ids.next();
    Sql.insert(
        em,
        "certification_programme",
        "id, code, name_vi, name_en, recorded_at",
        programme,
        row.get("code"),
        row.get("nameVi"),
        row.get("nameEn"),
        THEN);
    long rule = Ids.next();
    Sql.insert(
        em,
        "certification_rule",
        "id, programme_id, base, months, renew_from, grace, first_id, renewal_id, decision,"
            + " valid_from, recorded_at",
        rule,
        programme,
        RuleBase.EXPIRY.name(),
        Integer.parseInt(row.get("months")),
        Integer.parseInt(row.get("renewFrom")),
        Integer.parseInt(row.get("grace")),
        course,
        course,
        row.get("decision"),
        SeedFiles.date(row.get("from")),
        THEN);
    for (var position : row.get("positions").split(";")) {
      assign(programme, position, row);
    }
    earning.settle(row.get("code"), rule);
  }

  private void assign(long programme, String position, CSVRecord row) {
    var people =
        Sql.rows(
            em,
            "select distinct a.person_id, o.code from people_assignment a join people_position o"
                + " on o.id = a.position_id where a.retracted_at is null and o.code = ?1"
                + " and a.valid_to is null and not exists (select 1 from certification_candidacy c"
                + " where c.programme_id = ?2 and c.person_id = a.person_id)",
            position,
            programme);
    for (var person : people) {
      Sql.insert(
          em,
          "certification_candidacy",
          "id, programme_id, person_id, reason, valid_from, recorded_at, recorded_by, open_key",
          Ids.next(),
          programme,
          person[0],
          row.get("decision"),
          SeedFiles.date(row.get("from")),
          THEN,
          0,
          programme + "/" + person[0]);
    }
  }
}
