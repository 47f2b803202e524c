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
import java.util.Optional;
import vn.thao.competency.entity.DraftAuthor;
import vn.thao.competency.entity.GridCompetency;
import vn.thao.competency.entity.GridPosition;
import vn.thao.competency.entity.MatrixVersion;
import vn.thao.competency.entity.RequirementCell;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.LocalName;

/** The statements that read the matrix of requirements; each method is one. */
@ApplicationScoped
class MatrixReading {

  private static final String IN_FORCE =
      " and r.retracted_at is null and r.valid_from <= ?1"
          + " and (r.valid_to is null or r.valid_to >= ?1)";

  private static final String VERSIONS =
      "select m.id, m.state, m.revision, m.decision, m.decided_on, m.valid_from,"
          + " (select count(*) from competency_requirement r where r.matrix_id = m.id"
          + "  and r.retracted_at is null),"
          + " (select max(s.valid_to) from competency_requirement s where s.matrix_id = m.id"
          + "  and s.retracted_at is null and not exists (select 1 from competency_requirement u"
          + "  where u.matrix_id = m.id and u.retracted_at is null and u.valid_to is null)),"
          + " c.full_name, m.changed_at, a.full_name, m.approved_at, w.person_id, p.full_name"
          + " from competency_matrix m left join people_person c on c.id = m.changed_by"
          + " left join people_person a on a.id = m.approved_by"
          + " left join competency_matrix_author w on w.matrix_id = m.id"
          + " left join people_person p on p.id = w.person_id where m.state <> 'DROPPED'";

  @PersistenceContext EntityManager em;

  /** Those that exist on the day. */
  List<GridPosition> positions(LocalDate day) {
    return positions(" and p.valid_from <= ?1", day);
  }

  /** Those that exist on the day or later. */
  List<GridPosition> positionsFrom(LocalDate day) {
    return positions("", day);
  }

  private List<GridPosition> positions(String begun, LocalDate day) {
    return Sql.rows(
            em,
            "select p.id, p.code, p.name_vi, p.name_en from people_position p"
                + " where p.retracted_at is null and (p.valid_to is null or p.valid_to >= ?1)"
                + begun
                + " order by length(p.code), p.code",
            day)
        .stream()
        .map(
            row ->
                new GridPosition(
                    Sql.number(row[0]),
                    (String) row[1],
                    new LocalName((String) row[2], (String) row[3])))
        .toList();
  }

  List<GridCompetency> competencies() {
    var rows =
        Sql.rows(
            em,
            "select c.id, c.code, c.name_vi, c.name_en, b.level, c.retired from competency_competency c"
                + " left join competency_behaviour b on b.competency_id = c.id"
                + " order by c.position, c.code, b.level");
    var found = new LinkedHashMap<Long, GridCompetency>();
    for (var row : rows) {
      var one =
          found.computeIfAbsent(
              Sql.number(row[0]),
              id ->
                  new GridCompetency(
                      id,
                      (String) row[1],
                      new LocalName((String) row[2], (String) row[3]),
                      Sql.number(row[5]) != 0,
                      new ArrayList<>()));
      if (row[4] != null) {
        one.levels().add((int) Sql.number(row[4]));
      }
    }
    return List.copyOf(found.values());
  }

  /** What is required on a day, and by which version. */
  Map<RequirementCell, Integer> levels(LocalDate day) {
    return cells(
        "select r.position_id, r.competency_id, r.level from competency_requirement r"
            + " where 1 = 1"
            + IN_FORCE,
        day);
  }

  Map<RequirementCell, Integer> draftLevels(long matrix) {
    return cells(
        "select d.position_id, d.competency_id, d.level from competency_matrix_cell d"
            + " where d.matrix_id = ?1",
        matrix);
  }

  private Map<RequirementCell, Integer> cells(String sql, Object value) {
    var levels = new HashMap<RequirementCell, Integer>();
    for (var row : Sql.rows(em, sql, value)) {
      levels.put(
          new RequirementCell(Sql.number(row[0]), Sql.number(row[1])), (int) Sql.number(row[2]));
    }
    return levels;
  }

  /** The approved version whose rows are valid on the day. */
  Optional<MatrixVersion> inForce(LocalDate day) {
    return versions(
            " and exists (select 1 from competency_requirement r where r.matrix_id = m.id"
                + IN_FORCE
                + ")",
            day)
        .stream()
        .findFirst();
  }

  /** All that were approved, the last one first. */
  List<MatrixVersion> approved() {
    return versions(" and m.state = 'APPROVED'");
  }

  Optional<MatrixVersion> draft() {
    return versions(" and m.state = 'DRAFT'").stream().findFirst();
  }

  private List<MatrixVersion> versions(String where, Object... values) {
    var sql = VERSIONS + where + " order by m.approved_at desc, m.id desc, p.full_name";
    var found = new LinkedHashMap<Long, MatrixVersion>();
    for (var row : Sql.rows(em, sql, values)) {
      var version = found.computeIfAbsent(Sql.number(row[0]), id -> version(id, row));
      if (row[12] != null) {
        version.authors().add(new DraftAuthor(Sql.number(row[12]), (String) row[13]));
      }
    }
    return List.copyOf(found.values());
  }

  private static MatrixVersion version(long id, Object[] row) {
    return new MatrixVersion(
        id,
        "DRAFT".equals(row[1]),
        (int) Sql.number(row[2]),
        (String) row[3],
        Sql.date(row[4]),
        Sql.date(row[5]),
        Sql.date(row[7]),
        Sql.number(row[6]) > 0,
        new ArrayList<>(),
        (String) row[8],
        Sql.instant(row[9]),
        (String) row[10],
        Sql.instant(row[11]));
  }

  /** How many people are in each position on a day. */
  Map<Long, Integer> people(LocalDate day) {
    var counts = new HashMap<Long, Integer>();
    for (var row :
        Sql.rows(
            em,
            "select a.position_id, count(distinct a.person_id) from people_assignment a"
                + " where a.retracted_at is null and a.valid_from <= ?1"
                + " and (a.valid_to is null or a.valid_to >= ?1) group by a.position_id",
            day)) {
      counts.put(Sql.number(row[0]), (int) Sql.number(row[1]));
    }
    return counts;
  }

  /** How many people hold at least one of the positions on a day. */
  int people(LocalDate day, List<Long> positions) {
    if (positions.isEmpty()) {
      return 0;
    }
    var ids = String.join(",", positions.stream().map(String::valueOf).toList());
    return (int)
        Sql.number(
            Sql.rows(
                    em,
                    "select count(distinct a.person_id), 0 from people_assignment a"
                        + " where a.retracted_at is null and a.valid_from <= ?1"
                        + " and (a.valid_to is null or a.valid_to >= ?1) and a.position_id in ("
                        + ids
                        + ")",
                    day)
                .get(0)[0]);
  }
}
