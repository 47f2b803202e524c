package vn.thao.content.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import vn.thao.content.entity.VersionRow;
import vn.thao.content.entity.VersionStatus;
import vn.thao.content.entity.VersionStep;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.spi.LocalText;

/** Drafts as rows: read whole, written whole, each change together with its step. */
@ApplicationScoped
class DraftStore {

  static final int PAGE = 50;
  private static final String VERSIONS =
      "select v.id, c.id, c.code, v.number, v.status, v.title_vi, v.title_en, v.hash, s.step,"
          + " s.recorded_at, s.person_id, p.full_name, s.actor, s.note from content_version v"
          + " join content_course c on c.id = v.course_id left join content_step s on s.id ="
          + " (select max(t.id) from content_step t where t.version_id = v.id)"
          + " left join people_person p on p.id = s.person_id where ";
  private static final String ORDER = " order by c.code, v.number desc";

  @PersistenceContext EntityManager em;
  @Inject Clock clock;
  @Inject Steps steps;
  @Inject VersionFiles files;

  /** One row more than a page holds, when there are more. */
  @Transactional
  List<VersionRow> list(int page) {
    return versions("v.status <> 'DISCARDED'" + ORDER, page * PAGE, PAGE + 1);
  }

  @Transactional
  List<VersionRow> inReview() {
    return versions("v.status = 'IN_REVIEW' order by s.id", 0, PAGE);
  }

  @Transactional
  List<VersionRow> siblings(long courseId) {
    return versions("v.status <> 'DISCARDED' and c.id = ?1" + ORDER, 0, PAGE, courseId);
  }

  @Transactional
  VersionRow version(long id) {
    return versions("v.id = ?1", 0, 1, id).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("draft.not-found"));
  }

  @SuppressWarnings("unchecked")
  private List<VersionRow> versions(String where, int from, int most, Object... values) {
    List<Object[]> rows =
        Sql.fill(em.createNativeQuery(VERSIONS + where), values)
            .setFirstResult(from)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(DraftStore::row).toList();
  }

  private static VersionRow row(Object[] row) {
    return new VersionRow(
        Sql.number(row[0]),
        Sql.number(row[1]),
        (String) row[2],
        (int) Sql.number(row[3]),
        VersionStatus.valueOf((String) row[4]),
        new LocalName((String) row[5], (String) row[6]),
        (String) row[7],
        Steps.row(row, 8));
  }

  @Transactional
  PackageSource files(long versionId, String name) {
    return files.load(versionId, name);
  }

  @Transactional
  byte[] file(long versionId, String path) {
    return files.one(versionId, path);
  }

  /** The version of the course with exactly these files; null when there is none. */
  @Transactional
  Long same(String code, String hash) {
    var rows =
        Sql.rows(
            em,
            "select v.id, v.number from content_version v join content_course c on c.id ="
                + " v.course_id where c.code = ?1 and v.hash = ?2 and v.status <> 'DISCARDED'"
                + " order by v.number desc",
            code,
            hash);
    return rows.isEmpty() ? null : Sql.number(rows.get(0)[0]);
  }

  /** A new draft; the number it takes is its own in the database, so there can't be two at once. */
  @Transactional
  long start(String code, JsonObject course, PackageSource source, String note) {
    var courseId = course(code);
    var open =
        Sql.rows(
            em,
            "select v.id, v.number from content_version v where v.course_id = ?1 and v.status in"
                + " ('DRAFT', 'IN_REVIEW')",
            courseId);
    if (!open.isEmpty()) {
      steps.refuse(Sql.number(open.get(0)[0]));
    }
    var number =
        Sql.rows(
                em,
                "select coalesce(max(v.number), 0), count(v.id) from content_version v where"
                    + " v.course_id = ?1",
                courseId)
            .get(0)[0];
    var id = Ids.next();
    Sql.insert(
        em,
        "content_version",
        "id, course_id, number, status, title_vi, title_en, definition, hash, recorded_at",
        id,
        courseId,
        Sql.number(number) + 1,
        VersionStatus.DRAFT.name(),
        title(course, "vi"),
        title(course, "en"),
        course.toString(),
        source.hash(),
        clock.instant());
    files.store(id, source);
    steps.record(VersionStep.STARTED, id, note);
    return id;
  }

  /** Whether there is, or ever was, a course of this code. */
  @Transactional
  boolean isKnown(String code) {
    return !Sql.rows(em, "select c.id, c.code from content_course c where c.code = ?1", code)
        .isEmpty();
  }

  private long course(String code) {
    var known =
        Sql.rows(
            em, "select c.id, c.code from content_course c where c.code = ?1 for update", code);
    if (!known.isEmpty()) {
      return Sql.number(known.get(0)[0]);
    }
    var id = Ids.next();
    Sql.insert(em, "content_course", "id, code, recorded_at", id, code, clock.instant());
    return id;
  }

  /** The draft's files are these now; the note says which of them changed. */
  @Transactional
  void save(long versionId, String hash, JsonObject course, PackageSource source, String note) {
    steps.take(VersionStep.SAVED, versionId, hash, note);
    var known = course == null ? JsonValue.EMPTY_JSON_OBJECT : course;
    Sql.fill(
            em.createNativeQuery(
                "update content_version set title_vi = ?1, title_en = ?2, definition = ?3, hash ="
                    + " ?4 where id = ?5"),
            title(known, "vi"),
            title(known, "en"),
            known.toString(),
            source.hash(),
            versionId)
        .executeUpdate();
    files.replace(versionId, source);
  }

  @Transactional
  void take(VersionStep step, long versionId, String hash, String note) {
    steps.take(step, versionId, hash, note);
  }

  private static String title(JsonObject course, String language) {
    var title = LocalText.of(course, "title", Locale.forLanguageTag(language));
    return title.substring(0, Math.min(300, title.length()));
  }
}
