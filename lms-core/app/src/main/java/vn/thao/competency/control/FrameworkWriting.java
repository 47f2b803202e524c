package vn.thao.competency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.thao.competency.entity.Competency;
import vn.thao.competency.entity.Descriptor;
import vn.thao.competency.entity.Framework;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;

/** The statements that write versions of the framework; they join the caller's transaction. */
@ApplicationScoped
class FrameworkWriting {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** The database admits one that is open. */
  void open(long id, int number, long officer) {
    Sql.insert(
        em,
        "competency_framework",
        "id, number, state, open_mark, revision, opened_at, changed_by, changed_at",
        id,
        number,
        "DRAFT",
        1,
        1,
        clock.instant(),
        officer,
        clock.instant());
  }

  void sign(long id, long officer) {
    run(
        "insert into competency_framework_author (framework_id, person_id)"
            + " select f.id, "
            + officer
            + " from competency_framework f where f.id = ?1 and not exists (select 1"
            + " from competency_framework_author a where a.framework_id = f.id"
            + " and a.person_id = ?2)",
        id,
        officer);
  }

  /**
   * @return whether it was still the draft that was seen
   */
  boolean touch(long id, int revision, long officer) {
    return run(
            "update competency_framework set revision = revision + 1, changed_by = ?1,"
                + " changed_at = ?2 where id = ?3 and revision = ?4 and state = 'DRAFT'",
            officer,
            clock.instant(),
            id,
            revision)
        == 1;
  }

  /** Writes what is otherwise than before. */
  void write(long id, Framework before, Framework after) {
    before.competencies().stream()
        .filter(old -> !after.find(old.code()).equals(Optional.of(old)))
        .forEach(old -> remove(id, old.code()));
    for (int i = 0; i < after.competencies().size(); i++) {
      var fresh = after.competencies().get(i);
      if (!before.find(fresh.code()).equals(Optional.of(fresh))) {
        add(id, fresh, i);
      } else if (before.competencies().indexOf(fresh) != i) {
        run(
            "update competency_framework_item set position = ?1 where framework_id = ?2"
                + " and code = ?3",
            i,
            id,
            fresh.code());
      }
    }
  }

  private void add(long id, Competency one, int position) {
    Sql.insert(
        em,
        "competency_framework_item",
        "framework_id, code, identifier, kind, parent_code, name_vi, name_en, retired, position",
        id,
        one.code(),
        one.identifier(),
        one.kind().code(),
        one.parent(),
        one.name().vi(),
        one.name().en(),
        one.retired() ? 1 : 0,
        position);
    for (var descriptor : one.levels()) {
      Sql.insert(
          em,
          "competency_framework_text",
          "framework_id, code, level, text_vi, text_en",
          id,
          one.code(),
          descriptor.level(),
          descriptor.text().vi(),
          descriptor.text().en());
    }
  }

  private void remove(long id, String code) {
    run("delete from competency_framework_text where framework_id = ?1 and code = ?2", id, code);
    run("delete from competency_framework_item where framework_id = ?1 and code = ?2", id, code);
  }

  void delete(long id) {
    run("delete from competency_framework_text where framework_id = ?1", id);
    run("delete from competency_framework_item where framework_id = ?1", id);
    run("delete from competency_framework_author where framework_id = ?1", id);
    run("delete from competency_framework where id = ?1", id);
  }

  void publish(long id, long officer) {
    var now = clock.instant();
    run(
        "update competency_framework set state = 'OUTDATED', outdated_at = ?1"
            + " where state = 'PUBLISHED'",
        now);
    run(
        "update competency_framework set state = 'PUBLISHED', open_mark = null, published_by = ?1,"
            + " published_at = ?2 where id = ?3",
        officer,
        now,
        id);
  }

  /**
   * Brings the competencies that everything else refers to, and what is said of their levels, to
   * what a version says. Ids and codes stay; nothing is taken away.
   */
  void project(Framework published) {
    int position = 0;
    for (var one : published.competencies()) {
      if (!one.isGroup()) {
        project(one, ++position);
      }
    }
  }

  private void project(Competency one, int position) {
    int known =
        run(
            "update competency_competency set kind = ?1, name_vi = ?2, name_en = ?3, position = ?4,"
                + " retired = ?5 where code = ?6",
            one.kind().code(),
            one.name().vi(),
            one.name().en(),
            position,
            one.retired() ? 1 : 0,
            one.code());
    if (known == 0) {
      Sql.insert(
          em,
          "competency_competency",
          "id, code, kind, name_vi, name_en, position, retired",
          Ids.next(),
          one.code(),
          one.kind().code(),
          one.name().vi(),
          one.name().en(),
          position,
          one.retired() ? 1 : 0);
    }
    describe(one.code(), one.levels());
  }

  private void describe(String code, List<Descriptor> levels) {
    long id =
        Sql.number(
            Sql.rows(em, "select c.id, c.code from competency_competency c where c.code = ?1", code)
                .get(0)[0]);
    run("delete from competency_behaviour where competency_id = ?1", id);
    for (var descriptor : levels) {
      Sql.insert(
          em,
          "competency_behaviour",
          "id, competency_id, level, text_vi, text_en",
          Ids.next(),
          id,
          descriptor.level(),
          descriptor.text().vi(),
          descriptor.text().en());
    }
  }

  private int run(String sql, Object... values) {
    return Sql.fill(em.createNativeQuery(sql), values).executeUpdate();
  }
}
