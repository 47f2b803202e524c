package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.thao.competency.entity.Competency;
import vn.thao.competency.entity.CompetencyKind;
import vn.thao.competency.entity.Descriptor;
import vn.thao.competency.entity.DraftAuthor;
import vn.thao.competency.entity.Framework;
import vn.thao.competency.entity.FrameworkState;
import vn.thao.competency.entity.FrameworkVersion;
import vn.thao.competency.entity.ScaleLevel;
import vn.thao.competency.entity.Wording;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;

/** The statements that read versions of the framework. */
@ApplicationScoped
class FrameworkReading {

  @PersistenceContext EntityManager em;

  /** All of them, the newest first. */
  List<FrameworkVersion> versions() {
    var found = new LinkedHashMap<Long, FrameworkVersion>();
    for (var row :
        Sql.rows(
            em,
            "select f.id, f.number, f.state, f.revision, c.full_name, f.changed_at, b.full_name,"
                + " f.published_at, w.person_id, p.full_name from competency_framework f"
                + " left join people_person c on c.id = f.changed_by"
                + " left join people_person b on b.id = f.published_by"
                + " left join competency_framework_author w on w.framework_id = f.id"
                + " left join people_person p on p.id = w.person_id"
                + " order by f.number desc, p.full_name")) {
      var version = found.computeIfAbsent(Sql.number(row[0]), id -> version(id, row));
      if (row[8] != null) {
        version.authors().add(new DraftAuthor(Sql.number(row[8]), (String) row[9]));
      }
    }
    return List.copyOf(found.values());
  }

  private static FrameworkVersion version(long id, Object[] row) {
    return new FrameworkVersion(
        id,
        (int) Sql.number(row[1]),
        FrameworkState.valueOf((String) row[2]),
        (int) Sql.number(row[3]),
        new ArrayList<>(),
        (String) row[4],
        Sql.instant(row[5]),
        (String) row[6],
        Sql.instant(row[7]));
  }

  static FrameworkVersion published(List<FrameworkVersion> versions) {
    return versions.stream()
        .filter(FrameworkVersion::isPublished)
        .findFirst()
        .orElseThrow(() -> new NotFound("failure.not-found"));
  }

  Framework framework(long version) {
    var texts = texts(version);
    return new Framework(
        Sql.rows(
                em,
                "select i.code, i.identifier, i.kind, i.parent_code, i.name_vi, i.name_en,"
                    + " i.retired from competency_framework_item i where i.framework_id = ?1"
                    + " order by i.position",
                version)
            .stream()
            .map(
                row ->
                    new Competency(
                        (String) row[0],
                        (String) row[1],
                        CompetencyKind.of((String) row[2]).orElseThrow(),
                        (String) row[3],
                        new Wording((String) row[4], (String) row[5]),
                        Sql.number(row[6]) != 0,
                        texts.getOrDefault((String) row[0], List.of())))
            .toList());
  }

  private Map<String, List<Descriptor>> texts(long version) {
    var texts = new HashMap<String, List<Descriptor>>();
    for (var row :
        Sql.rows(
            em,
            "select x.code, x.level, x.text_vi, x.text_en from competency_framework_text x"
                + " where x.framework_id = ?1 order by x.code, x.level",
            version)) {
      texts
          .computeIfAbsent((String) row[0], code -> new ArrayList<>())
          .add(
              new Descriptor(
                  (int) Sql.number(row[1]), new Wording((String) row[2], (String) row[3])));
    }
    return texts;
  }

  List<ScaleLevel> scale() {
    return Sql.rows(
            em,
            "select s.level, s.name_vi, s.name_en, s.evidence_vi, s.evidence_en"
                + " from competency_scale s order by s.level")
        .stream()
        .map(
            row ->
                new ScaleLevel(
                    (int) Sql.number(row[0]),
                    new LocalName((String) row[1], (String) row[2]),
                    new LocalName((String) row[3], (String) row[4])))
        .toList();
  }

  Set<Integer> levels() {
    return scale().stream().map(ScaleLevel::level).collect(Collectors.toSet());
  }

  /** The codes that evidence and requirements may name, since they were published once. */
  Set<String> everPublished() {
    return Sql.rows(em, "select c.code, c.id from competency_competency c").stream()
        .map(row -> (String) row[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** By code, the levels that a requirement asks for today or later. */
  Map<String, Set<Integer>> required(LocalDate today) {
    var levels = new HashMap<String, Set<Integer>>();
    for (var row :
        Sql.rows(
            em,
            "select distinct c.code, r.level from competency_requirement r"
                + " join competency_competency c on c.id = r.competency_id"
                + " where r.retracted_at is null and (r.valid_to is null or r.valid_to >= ?1)",
            today)) {
      levels
          .computeIfAbsent((String) row[0], code -> new TreeSet<>())
          .add((int) Sql.number(row[1]));
    }
    return levels;
  }
}
