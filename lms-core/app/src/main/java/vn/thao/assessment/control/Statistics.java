package vn.thao.assessment.control;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thao.assessment.control.StatisticsSql.Ref;
import vn.thao.assessment.control.StatisticsSql.Version;
import vn.thao.assessment.entity.CourseChoice;
import vn.thao.assessment.entity.ItemList;
import vn.thao.assessment.entity.ItemRow;
import vn.thao.assessment.entity.ItemRow.Quiz;
import vn.thao.assessment.entity.ItemView;
import vn.thao.assessment.entity.ResponseClass;
import vn.thao.assessment.entity.ResponseSums;
import vn.thao.assessment.entity.ResponseTally;
import vn.thao.extensions.control.Extensions;
import vn.thao.extensions.entity.PluginUnavailable;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.LocalName;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Paging;
import vn.thao.platform.entity.Permission;
import vn.thao.spi.LocalText;
import vn.thao.spi.QuestionType;
import vn.thao.spi.ResponsePart;

/**
 * Thống kê câu hỏi: what people's answers say about the questions, for those who write and review
 * them. Nobody is named, and the types are asked outside of any transaction.
 */
@ApplicationScoped
public class Statistics {

  static final int PAGE = 50;

  @PersistenceContext EntityManager em;
  @Inject Extensions extensions;

  /**
   * The questions of a course; of each quiz, those first that somebody should look at.
   *
   * @param code null: the first course
   * @param warnings only those of today that somebody should look at
   */
  @Requires({Permission.AUTHOR, Permission.REVIEW})
  @Transactional(SUPPORTS)
  public ItemList list(String code, boolean warnings, int page, Locale language) {
    var sql = new StatisticsSql(em);
    var courses = sql.courses();
    if (courses.isEmpty() && code == null) {
      return new ItemList(courses, null, List.of(), 0, 0, 1, 1);
    }
    var course = code == null ? courses.get(0) : chosen(courses, code);
    var all = rows(sql, course.code());
    var fitting =
        all.stream().filter(row -> !warnings || row.current() && row.isWarning()).toList();
    var paging = Paging.of(page, fitting.size(), PAGE);
    return new ItemList(
        courses,
        course,
        withTexts(sql, paging.of(fitting), language),
        all.stream().filter(row -> row.current() && row.sums().isEnough()).count(),
        all.stream().filter(row -> row.current() && row.isWarning()).count(),
        paging.page(),
        paging.pages());
  }

  private static CourseChoice chosen(List<CourseChoice> courses, String code) {
    return courses.stream()
        .filter(course -> course.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("course.not-found"));
  }

  private static List<ItemRow> rows(StatisticsSql sql, String course) {
    var quizzes = sql.quizzes(course);
    var versions = sql.versionsOfCourse(course);
    var sums = sql.sums(versions);
    return versions.stream()
        .map(version -> row(version, quizzes, sums))
        .filter(row -> row.current() || row.sums().responses() > 0)
        .sorted(
            Comparator.comparing((ItemRow row) -> !row.current())
                .thenComparing(row -> row.quiz().place())
                .thenComparing(ItemRow::advice))
        .toList();
  }

  private static ItemRow row(
      Version version, Map<String, Quiz> quizzes, Map<Ref, ResponseSums> sums) {
    var gone = new Quiz(new LocalName(version.pool(), ""), -1, "media");
    var quiz = quizzes.getOrDefault(version.pool(), gone);
    return new ItemRow(
        version.id(),
        version.code(),
        version.ref().version(),
        version.ready() && quiz != gone,
        quiz,
        version.type(),
        "",
        sums.getOrDefault(version.ref(), ResponseSums.NONE));
  }

  private static List<ItemRow> withTexts(StatisticsSql sql, List<ItemRow> rows, Locale language) {
    var definitions = sql.definitions(rows.stream().map(ItemRow::id).toList());
    return rows.stream()
        .map(row -> row.asking(text(JsonText.parse(definitions.get(row.id())), language)))
        .toList();
  }

  private static String text(JsonObject definition, Locale language) {
    return LocalText.of(definition, "text", language);
  }

  /**
   * One question with its responses.
   *
   * @param number of the version; null: the one asked today, or else the last
   */
  @Requires({Permission.AUTHOR, Permission.REVIEW})
  @Transactional(SUPPORTS)
  public ItemView item(String code, Integer number, Locale language) {
    var sql = new StatisticsSql(em);
    var versions = sql.versionsOfItem(code);
    if (versions.isEmpty()) {
      throw new NotFound("item.not-found");
    }
    var course = chosen(sql.courses(), versions.get(0).pool().replaceAll("/.*$", ""));
    var quizzes = sql.quizzes(course.code());
    var sums = sql.sums(versions);
    var rows = versions.stream().map(each -> row(each, quizzes, sums)).toList();
    var row = chosen(rows, number);
    var definition = JsonText.parse(sql.definitions(List.of(row.id())).get(row.id()));
    var shown =
        rows.stream()
            .filter(each -> each.current() || each.sums().responses() > 0 || each.equals(row))
            .toList();
    var bare = new ItemView(course, row.asking(text(definition, language)), shown, null, "", 0);
    return row.sums().isEnough()
        ? counted(
            bare, sql.classes(ref(versions, row), row.sums().responses()), definition, language)
        : bare;
  }

  private static Ref ref(List<Version> versions, ItemRow row) {
    return versions.stream().filter(each -> each.id() == row.id()).findFirst().orElseThrow().ref();
  }

  private static ItemRow chosen(List<ItemRow> rows, Integer number) {
    return rows.stream()
        .filter(row -> number == null ? row.current() : row.version() == number)
        .findFirst()
        .or(() -> number == null ? rows.stream().reduce((a, b) -> b) : Optional.empty())
        .orElseThrow(() -> new NotFound("item.not-found"));
  }

  private ItemView counted(
      ItemView bare, List<ResponseClass> classes, JsonObject definition, Locale language) {
    try {
      var type = extensions.question(bare.item().type());
      return bare.counted(classes, new Asked(type, definition, language));
    } catch (PluginUnavailable lack) {
      return bare.lacking(lack.plugin());
    }
  }

  /** What a type says of a question. */
  private record Asked(QuestionType type, JsonObject definition, Locale language)
      implements ResponseTally.Meaning {

    @Override
    public List<ResponsePart> parts() {
      return type.parts(definition, language);
    }

    @Override
    public List<String> partsOf(String responseClass) {
      return type.partsOf(definition, responseClass);
    }

    @Override
    public String key() {
      return type.classify(definition, type.key(definition));
    }
  }
}
