package vn.thao.assessment.control;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thao.assessment.entity.CourseChoice;
import vn.thao.assessment.entity.ItemRow.Quiz;
import vn.thao.assessment.entity.ResponseClass;
import vn.thao.assessment.entity.ResponseCount;
import vn.thao.assessment.entity.ResponseSums;
import vn.thao.platform.control.Numbered;
import vn.thao.platform.control.Sql;
import vn.thao.platform.entity.LocalName;

/** The statements behind the statistics of questions; a fixed number, each an aggregate. */
record StatisticsSql(EntityManager em) {

  /** Sorts of responses to one question that are read, the most frequent first. */
  static final int MOST_CLASSES = 2000;

  /** Those of first attempts, as they were graded last; in the columns of one index. */
  private static final String COUNTED =
      " from assessment_response r where r.attempt = 1 and r.retracted_at is null and ";

  private static final String SUMS =
      "select r.item_id, r.item_version, count(*), count(distinct r.person_id), sum(r.fraction),"
          + " count(r.rest), sum(case when r.rest is not null then r.fraction end), sum(r.rest),"
          + " sum(case when r.rest is not null then r.fraction * r.fraction end),"
          + " sum(r.rest * r.rest), sum(r.fraction * r.rest)"
          + COUNTED;

  private static final String VERSIONS =
      "select v.id, i.id, v.number, i.code, v.status, i.pool, v.type from assessment_item i"
          + " join assessment_item_version v on v.item_id = i.id";

  private static final String OF_COURSE = " where left(i.pool, char_length(?1)) = ?1";

  /**
   * A version of a question.
   *
   * @param item the row of the question in the bank
   */
  record Ref(long item, int version) {}

  record Version(long id, Ref ref, String code, boolean ready, String pool, String type) {}

  /** Courses that have questions, as they are called now. */
  List<CourseChoice> courses() {
    return Sql.rows(
            em,
            "select c.code, v.title_vi, v.title_en from content_course c join content_version v"
                + " on v.course_id = c.id and v.number = (select max(w.number) from"
                + " content_version w where w.course_id = c.id and w.published_at is not null)"
                + " where exists (select 1 from assessment_item i where"
                + " left(i.pool, char_length(c.code) + 1) = concat(c.code, '/')) order by c.code")
        .stream()
        .map(
            row ->
                new CourseChoice((String) row[0], new LocalName((String) row[1], (String) row[2])))
        .toList();
  }

  /** By pool, the activities of the version offered last. */
  Map<String, Quiz> quizzes(String course) {
    var quizzes = new HashMap<String, Quiz>();
    Sql.rows(
            em,
            "select m.folder, a.code, a.title_vi, a.title_en, v.id from content_course c"
                + " join content_version v on v.course_id = c.id and v.number = (select"
                + " max(w.number) from content_version w where w.course_id = c.id and"
                + " w.published_at is not null) join content_module m on m.version_id = v.id"
                + " join content_activity a on a.module_id = m.id where c.code = ?1"
                + " order by m.position, a.position",
            course)
        .forEach(
            row ->
                quizzes.put(
                    course + "/" + row[0] + "/" + row[1],
                    new Quiz(
                        new LocalName((String) row[2], (String) row[3]),
                        quizzes.size(),
                        "/api/v1/content/media/" + row[4] + "/" + row[0])));
    return quizzes;
  }

  List<Version> versionsOfCourse(String course) {
    return versions(VERSIONS + OF_COURSE + " order by i.code, v.number", course + "/");
  }

  List<Version> versionsOfItem(String code) {
    return versions(VERSIONS + " where i.code = ?1 order by v.number", code);
  }

  private List<Version> versions(String sql, String of) {
    return Sql.rows(em, sql, of).stream()
        .map(
            row ->
                new Version(
                    Sql.number(row[0]),
                    new Ref(Sql.number(row[1]), (int) Sql.number(row[2])),
                    (String) row[3],
                    "READY".equals(row[4]),
                    (String) row[5],
                    (String) row[6]))
        .toList();
  }

  /** Of all versions of these questions that anybody has answered. */
  Map<Ref, ResponseSums> sums(List<Version> versions) {
    if (versions.isEmpty()) {
      return Map.of();
    }
    var items = versions.stream().map(version -> version.ref().item()).distinct().toList();
    var sums = new HashMap<Ref, ResponseSums>();
    for (var row :
        Sql.rows(
            em,
            Numbered.marks(
                SUMS
                    + "r.item_id in ("
                    + Numbered.list(items.size())
                    + ") group by r.item_id, r.item_version"),
            items.toArray())) {
      sums.put(
          new Ref(Sql.number(row[0]), (int) Sql.number(row[1])),
          new ResponseSums(
              Sql.number(row[2]),
              Sql.number(row[3]),
              decimal(row[4]),
              Sql.number(row[5]),
              decimal(row[6]),
              decimal(row[7]),
              decimal(row[8]),
              decimal(row[9]),
              decimal(row[10])));
    }
    return sums;
  }

  private static BigDecimal decimal(Object sum) {
    return sum == null ? BigDecimal.ZERO : new BigDecimal(sum.toString());
  }

  /** By the version's id, as JSON. */
  Map<Long, String> definitions(List<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return Sql.rows(
            em,
            Numbered.marks(
                "select v.id, v.definition from assessment_item_version v where v.id in ("
                    + Numbered.list(ids.size())
                    + ")"),
            ids.toArray())
        .stream()
        .collect(Collectors.toMap(row -> Sql.number(row[0]), row -> Sql.text(row[1])));
  }

  /**
   * @param all the responses to this version
   */
  @SuppressWarnings("unchecked")
  List<ResponseClass> classes(Ref item, long all) {
    List<Object[]> rows =
        Sql.fill(
                em.createNativeQuery(
                        "select r.response_class, count(*), count(distinct r.person_id),"
                            + " count(r.rest), sum(r.rest)"
                            + COUNTED
                            + "r.item_id = ?1 and r.item_version = ?2"
                            + " group by r.response_class order by 2 desc, 1")
                    .setMaxResults(MOST_CLASSES),
                item.item(),
                item.version())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new ResponseClass(
                    (String) row[0],
                    new ResponseCount(
                        Sql.number(row[1]),
                        Sql.number(row[2]),
                        Sql.number(row[3]),
                        decimal(row[4]),
                        all)))
        .toList();
  }
}
