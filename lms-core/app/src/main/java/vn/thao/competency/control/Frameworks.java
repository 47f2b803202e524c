package vn.thao.competency.control;

import static vn.thao.platform.control.SeedFiles.date;
import static vn.thao.platform.control.SeedFiles.text;
import static vn.thao.platform.control.Sql.insert;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.competency.entity.Competency;
import vn.thao.platform.control.SeedFiles;
import vn.thao.platform.control.Seeds;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Sql;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.DatabaseReady;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Ids;

/** The competency framework as shipped, what each position requires, and the demo's evidence. */
@ApplicationScoped
public class Frameworks {

  @PersistenceContext EntityManager em;
  @Inject Seeds seeds;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject Texts texts;

  void load(@Observes @Priority(30) DatabaseReady ready) {
    seeds.once("competency-framework-1", this::loadFramework);
    seeds.once("competency-requirements-1", this::loadRequirements);
    seeds.once("competency-matrix-1", this::loadMatrix);
    seeds.once("competency-version-1", this::loadVersion);
    if (settings.demo()) {
      seeds.once("competency-demo-1", this::loadDemoEvidence);
    }
  }

  /** The codes in use; a new version of a course or an item may name no other. */
  @Transactional
  public Set<String> codes() {
    return ids("competency_competency where retired = 0", "code").keySet();
  }

  /** The codes that were ever in use; what was published may name them for ever. */
  @Transactional
  public Set<String> everCodes() {
    return ids("competency_competency", "code").keySet();
  }

  private Map<String, Long> ids(String table, String code) {
    return Sql.rows(em, "select " + code + ", id from " + table).stream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> Sql.number(row[1])));
  }

  @SuppressWarnings("unchecked")
  private void loadFramework() {
    var file = SeedFiles.yaml("vn/thao/competency/data/framework.yaml");
    for (var level : (List<Map<String, Object>>) file.get("levels")) {
      insert(
          em,
          "competency_scale",
          "level, name_vi, name_en, evidence_vi, evidence_en",
          level.get("level"),
          text(level.get("name"), "vi"),
          text(level.get("name"), "en"),
          text(level.get("evidence"), "vi"),
          text(level.get("evidence"), "en"));
    }
    int position = 0;
    for (var competency : (List<Map<String, Object>>) file.get("competencies")) {
      loadCompetency(competency, ++position);
    }
  }

  @SuppressWarnings("unchecked")
  private void loadCompetency(Map<String, Object> competency, int position) {
    var id = Ids.next();
    insert(
        em,
        "competency_competency",
        "id, code, kind, name_vi, name_en, position",
        id,
        competency.get("code"),
        competency.get("kind"),
        text(competency.get("name"), "vi"),
        text(competency.get("name"), "en"),
        position);
    for (var level : (List<Map<String, Object>>) competency.get("levels")) {
      insert(
          em,
          "competency_behaviour",
          "id, competency_id, level, text_vi, text_en",
          Ids.next(),
          id,
          level.get("level"),
          text(level.get("text"), "vi"),
          text(level.get("text"), "en"));
    }
  }

  @SuppressWarnings("unchecked")
  private void loadRequirements() {
    var file = SeedFiles.yaml("vn/thao/competency/data/requirements.yaml");
    var positions = ids("people_position", "code");
    var competencies = ids("competency_competency", "code");
    var matrix = (Map<String, Map<String, Integer>>) file.get("matrix");
    matrix.forEach(
        (position, levels) ->
            levels.forEach(
                (competency, level) ->
                    insert(
                        em,
                        "competency_requirement",
                        "id, position_id, competency_id, level, decision, valid_from, recorded_at",
                        Ids.next(),
                        positions.get(position),
                        competencies.get(competency),
                        level,
                        text(file.get("decision"), "vi"),
                        date(file.get("from")),
                        Instant.parse("2026-01-01T00:00:00Z"))));
  }

  /** What was required before there were versions, is the first one. */
  private void loadMatrix() {
    var id = Ids.next();
    var since = Instant.parse("2026-01-01T00:00:00Z");
    insert(
        em,
        "competency_matrix",
        "id, state, revision, decision, valid_from, opened_at, changed_at, approved_at",
        id,
        "APPROVED",
        1,
        "",
        date(SeedFiles.yaml("vn/thao/competency/data/requirements.yaml").get("from")),
        since,
        since,
        since);
    em.createNativeQuery(
            "update competency_requirement set matrix_id = " + id + " where matrix_id is null")
        .executeUpdate();
  }

  /** The framework as it was before there were versions, is the first one. */
  private void loadVersion() {
    var id = Ids.next();
    var since = Instant.parse("2026-01-01T00:00:00Z");
    insert(
        em,
        "competency_framework",
        "id, number, state, revision, opened_at, changed_at, published_at",
        id,
        1,
        "PUBLISHED",
        1,
        since,
        since,
        since);
    loadItems(id);
    em.createNativeQuery(
            "insert into competency_framework_text (framework_id, code, level, text_vi, text_en)"
                + " select "
                + id
                + ", c.code, b.level, b.text_vi, b.text_en from competency_behaviour b"
                + " join competency_competency c on c.id = b.competency_id")
        .executeUpdate();
  }

  private void loadItems(long version) {
    for (var row :
        Sql.rows(
            em,
            "select code, kind, name_vi, name_en, position from competency_competency"
                + " order by position")) {
      insert(
          em,
          "competency_framework_item",
          "framework_id, code, identifier, kind, parent_code, name_vi, name_en, retired, position",
          version,
          row[0],
          Competency.shippedIdentifier((String) row[0]),
          row[1],
          "",
          row[2],
          row[3],
          0,
          row[4]);
    }
  }

  private void loadDemoEvidence() {
    var persons = ids("people_person", "staff_number");
    var competencies = ids("competency_competency", "code");
    var counts = new HashMap<String, Integer>();
    for (var row : SeedFiles.csv("demo/evidence.csv")) {
      var reference =
          row.get("staffNumber")
              + "/"
              + Hash.of(row.toString()).substring(0, 12)
              + "/"
              + counts.merge(row.get("staffNumber"), 1, Integer::sum);
      LocalDate observed = date(row.get("observedOn"));
      insert(
          em,
          "competency_evidence",
          "id, person_id, competency_id, level, source, strength, observed_on, valid_until, rule,"
              + " reference, title_vi, title_en, recorded_at",
          Ids.next(),
          persons.get(row.get("staffNumber")),
          competencies.get(row.get("competency")),
          Integer.parseInt(row.get("level")),
          row.get("source"),
          1,
          observed,
          date(row.get("validUntil")),
          "demo",
          reference,
          texts.get(Texts.VIETNAMESE, "evidence.demo"),
          texts.get(Texts.ENGLISH, "evidence.demo"),
          observed.atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
    }
  }
}
