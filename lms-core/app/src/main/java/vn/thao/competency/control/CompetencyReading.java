package vn.thao.competency.control;

import static vn.thao.platform.control.Sql.number;

import jakarta.persistence.EntityManager;
import java.util.List;
import vn.thao.competency.entity.AppraisalDesk.Clause;
import vn.thao.competency.entity.AppraisalDesk.Competency;
import vn.thao.competency.entity.AppraisalDesk.Level;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.Refused;

/** The framework, as forms offer it. */
final class CompetencyReading {

  private final EntityManager em;

  CompetencyReading(EntityManager em) {
    this.em = em;
  }

  List<Competency> competencies() {
    return Sql.rows(
            em,
            "select c.code, c.name_vi, c.name_en from competency_competency c where c.retired = 0"
                + " order by c.position, c.code")
        .stream()
        .map(row -> new Competency((String) row[0], name(row[1], row[2])))
        .toList();
  }

  /** Of one competency; empty when there is no such one. */
  List<Level> levels(String competency) {
    return Sql.rows(
            em,
            "select b.level, s.name_vi, s.name_en, b.text_vi, b.text_en from competency_behaviour b"
                + " join competency_competency c on c.id = b.competency_id"
                + " join competency_scale s on s.level = b.level where c.code = ?1"
                + " order by b.level",
            competency)
        .stream()
        .map(row -> new Level((int) number(row[0]), name(row[1], row[2]), name(row[3], row[4])))
        .toList();
  }

  /**
   * @throws Refused when the competency has no such level, or is retired
   */
  void check(String competency, int level) {
    boolean stands = competencies().stream().anyMatch(each -> each.code().equals(competency));
    if (!stands || levels(competency).stream().noneMatch(each -> each.level() == level)) {
      throw new Refused("appraisals.no-level");
    }
  }

  List<Clause> clauses() {
    return Sql.rows(
            em,
            "select l.id, i.code, l.label_vi, l.label_en from law_clause l join law_instrument i"
                + " on i.id = l.instrument_id order by i.code, l.position")
        .stream()
        .map(
            row ->
                new Clause(
                    String.valueOf(row[0]), name(row[1] + ": " + row[2], row[1] + ": " + row[3])))
        .toList();
  }

  void checkClause(Long clause) {
    if (clause != null
        && Sql.rows(em, "select l.id, l.code from law_clause l where l.id = ?1", clause)
            .isEmpty()) {
      throw new Refused("appraisals.no-clause");
    }
  }

  /** Of a retired one too. */
  LocalName name(String competency) {
    return Sql.rows(
            em,
            "select c.name_vi, c.name_en from competency_competency c where c.code = ?1",
            competency)
        .stream()
        .map(row -> name(row[0], row[1]))
        .findFirst()
        .orElseThrow(() -> new Refused("appraisals.no-level"));
  }

  private static LocalName name(Object vi, Object en) {
    return new LocalName((String) vi, (String) en);
  }
}
