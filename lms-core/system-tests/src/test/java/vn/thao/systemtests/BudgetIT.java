package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each page keeps within its budget of SQL statements, and ten times the rows cost not one more.
 */
class BudgetIT {
  private static final String NOBODY = "";
  private static final String LEARNER = "hocvien10";

  /**
   * Login, address, most statements: 6 for the pages of learners and visitors, 12 for others. A
   * list of rules may take more, since each kind of condition that a rule names asks for its own
   * facts.
   */
  private static final List<Budget> PAGES =
      List.of(
          new Budget(NOBODY, "/people/sign-in", 6),
          new Budget(NOBODY, "/people/activation?code=x", 6),
          new Budget(NOBODY, "/people/forgotten", 6),
          new Budget(NOBODY, "/certification/verification", 6),
          new Budget(NOBODY, "/certification/verification?code=khong-co", 6),
          new Budget(NOBODY, "/platform/guide", 6),
          new Budget(LEARNER, "/platform/guide?for=learner", 6),
          new Budget(LEARNER, "/learning/my-page", 6),
          new Budget(LEARNER, "/learning/courses", 6),
          new Budget(LEARNER, "/learning/course?code=K01", 6),
          new Budget(LEARNER, "/competency/profile", 6),
          new Budget(LEARNER, "/competency/frameworks", 6),
          new Budget("noivu", "/competency/framework-changes", 12),
          new Budget(LEARNER, "/competency/requirements", 6),
          new Budget("noivu", "/competency/requirements", 12),
          new Budget(LEARNER, "/competency/recognitions", 6),
          new Budget(LEARNER, "/competency/self-rating?competency=C13", 6),
          new Budget("giamkhao", "/competency/appraisals?q=nguyen", 12),
          new Budget("giamkhao", "/learning/observations", 12),
          new Budget("giamkhao", "/competency/recognition-reviews", 12),
          new Budget("noivu", "/competency/policies?competency=C12", 12),
          new Budget("noivu", "/competency/rosters", 12),
          new Budget("noivu", "/competency/roster?code=TCT-01&number=S-000108", 12),
          new Budget("noivu", "/api/v1/competency/rosters/TCT-01/sheet.html", 12),
          new Budget(LEARNER, "/certification/statements", 6),
          new Budget(LEARNER, "/certification/mine", 6),
          new Budget(LEARNER, "/law/instruments", 6),
          new Budget(LEARNER, "/law/instrument?code=1719", 6),
          new Budget(LEARNER, "/platform/notices", 6),
          new Budget("giangvien", "/learning/followup", 12),
          new Budget("noivu", "/reports/index", 12),
          new Budget("noivu", "/reports/training", 12),
          new Budget("noivu", "/reports/gaps", 12),
          new Budget("noivu", "/reports/clauses", 12),
          new Budget("noivu", "/reports/network", 12),
          new Budget("noivu", "/reports/capable", 12),
          new Budget("noivu", "/reports/structure", 12),
          new Budget("noivu", "/people/sensitive", 12),
          new Budget("noivu", "/people/erasures", 12),
          new Budget("quantri", "/people/scim", 12),
          new Budget("noivu", "/people/merges?kept=S-000104&alias=S-000105", 12),
          new Budget("noivu", "/platform/retention", 12),
          new Budget(LEARNER, "/people/privacy", 6),
          new Budget("noivu", "/reports/section", 12),
          new Budget("noivu", "/reports/stored", 12),
          new Budget("noivu", "/reports/builder", 12),
          new Budget("noivu", "/reports/builder?source=LEVELS&rows=STAFF_TYPE&across=LEVEL", 12),
          new Budget("noivu", "/reports/builder?source=COURSES", 12),
          new Budget("noivu", "/reports/builder?source=CERTIFICATES", 12),
          new Budget("noivu", "/reports/schedules", 12),
          new Budget("noivu", "/reports/hours", 12),
          new Budget("noivu", "/reports/hour-norms", 12),
          new Budget("noivu", "/reports/mappings", 12),
          new Budget("noivu", "/reports/abilities", 12),
          new Budget("noivu", "/reports/ability-norms", 12),
          new Budget("noivu", "/reports/counted?report=hours&measure=persons", 14),
          new Budget("noivu", "/reports/communes", 12),
          new Budget("noivu", "/reports/abroad", 12),
          new Budget("noivu", "/reports/readiness?programme=TTCS-01", 12),
          new Budget("noivu", "/reports/counted?report=readiness&measure=able", 12),
          new Budget(LEARNER, "/reports/dossier", 12),
          new Budget("noivu", "/reports/counted?report=gaps&measure=persons", 12),
          new Budget("noivu", "/reports/counted?report=training&measure=nominated", 12),
          new Budget("noivu", "/learning/nominations", 12),
          new Budget("noivu", "/learning/nominations?" + NominationIT.CHOICE + "T", 12),
          new Budget("noivu", "/learning/progress", 12),
          new Budget("noivu", "/learning/postponements", 12),
          new Budget(LEARNER, "/planning/plans", 6),
          new Budget("noivu", "/planning/plans", 12),
          new Budget("noivu", "/learning/assignment-rules", 16),
          new Budget("noivu", "/learning/assignment-rule?code=QT-01", 12),
          new Budget("noivu", "/learning/assignment-rule?code=QT-01&words=nguyen", 12),
          new Budget("noivu", "/reports/staffing", 12),
          new Budget("noivu", "/reports/staffing-people", 12),
          new Budget("giangvien", "/content/drafts", 12),
          new Budget("nguoiduyet", "/content/reviews", 12),
          new Budget("giangvien", "/assessment/statistics?course=K01", 12),
          new Budget("giangvien", "/assessment/item?code=K01-A1", 12),
          new Budget("noivu", "/certification/register", 12),
          new Budget("noivu", "/certification/orders", 12),
          new Budget("noivu", "/certification/programmes", 12),
          new Budget("noivu", "/certification/programme?code=TTCS-01", 12),
          new Budget("quantri", "/xapi/clients", 12),
          new Budget("noivu", "/people/persons", 12),
          new Budget("noivu", "/people/persons?words=nguyen&unit=SNV", 12),
          new Budget(LEARNER, "/people/directory", 6),
          new Budget("noivu", "/people/units", 12),
          new Budget("noivu", "/people/unit-changes", 12),
          new Budget("noivu", "/people/norms", 12),
          new Budget("noivu", "/people/accounts", 12),
          new Budget("quantri", "/people/accounts?words=nguyen&unit=SNV&status=NONE", 12),
          new Budget(LEARNER, "/people/account", 6),
          new Budget(LEARNER, "/people/second-factor-setup", 6),
          new Budget("noivu", "/people/import", 12),
          new Budget("quantri", "/platform/audit", 12),
          new Budget("quantri", "/platform/audit?words=a&actor=quantri&from=01/01/2026", 12),
          new Budget("quantri", "/platform/jobs", 12),
          new Budget("quantri", "/extensions/plugins", 12),
          new Budget("quantri", "/extensions/remains", 12),
          new Budget("noivu", "/reports/source?source=thao.observations", 12),
          new Budget(LEARNER, HandbookIT.page("handbook"), 6),
          new Budget(LEARNER, HandbookIT.page("handbook") + "&chapter=gio-dau", 6),
          new Budget(LEARNER, HandbookIT.page("cases"), 6),
          new Budget(LEARNER, HandbookIT.page("cases") + "&start=gio-dau", 6),
          new Budget("giangvien", HandbookIT.page("write"), 12),
          new Budget("giangvien", HandbookIT.page("write") + "&edit=gio-dau", 12),
          new Budget("nguoiduyet", HandbookIT.page("review"), 12),
          new Budget("quantri", "/extensions/plugin?id=thao-page", 12),
          new Budget("quantri", "/extensions/plugin?id=thao-checklist", 12),
          new Budget("quantri", "/platform/backups", 12),
          new Budget("quantri", "/platform/settings", 12),
          new Budget("quantri", "/platform/first-steps", 12),
          new Budget("quantri", "/platform/health", 12));

  /** Found before the list of courses grows beyond its first page. */
  private static final Map<Installation, String> VERSIONS = new HashMap<>();

  private static final Map<Installation, String> MAPPINGS = new HashMap<>();
  private static final Map<Installation, String> CASES = new HashMap<>();

  private record Budget(String login, String page, int most) {}

  @ParameterizedTest
  @MethodSource("vn.thao.systemtests.TestDatabase#all")
  void pagesKeepTheirBudgetWhenRowsGrowTenfold(TestDatabase database) throws Exception {
    var installation = Installation.on(database);
    var few = statements(installation);
    installation.past(
        data -> {
          Growth.grow(data, LEARNER);
          return null;
        });
    try {
      assertThat(statements(installation)).as("with ten times the rows").isEqualTo(few);
      var courses = Visitor.signedIn(installation, LEARNER).get("/learning/courses").body();
      assertThat(courses.split("class=\"list__item\"")).hasSizeGreaterThanOrEqualTo(10);
    } finally {
      installation.past(
          data -> {
            Growth.shrink(data);
            return null;
          });
    }
  }

  /** By page, each within its budget. */
  private static Map<String, Integer> statements(Installation installation) throws IOException {
    var counts = new LinkedHashMap<String, Integer>();
    var visitors = new LinkedHashMap<String, Visitor>();
    for (var budget : pages(installation)) {
      var visitor =
          visitors.computeIfAbsent(
              budget.login(),
              login ->
                  login.equals(NOBODY)
                      ? new Visitor(installation)
                      : Visitor.signedIn(installation, login));
      int count = statements(installation, visitor, budget.page());
      assertThat(count).as(budget.page()).isLessThanOrEqualTo(budget.most());
      counts.put(budget.page(), count);
    }
    return counts;
  }

  /** With the learner's own activities, each as its door and as its run. */
  private static List<Budget> pages(Installation installation) {
    var pages = new ArrayList<>(PAGES);
    var learner = Visitor.signedIn(installation, LEARNER);
    for (var activity : learner.activities("K01")) {
      pages.add(new Budget(LEARNER, "/learning/activity?id=" + activity, 6));
      var run = "/learning/run?id=" + learner.begin(activity);
      learner.get(run); // the server keeps the questions in memory
      pages.add(new Budget(LEARNER, run, 6));
    }
    pages.add(new Budget(LEARNER, PlanIT.planOf(learner), 6));
    pages.add(
        new Budget(
            LEARNER, CASES.computeIfAbsent(installation, at -> HandbookIT.opened(learner)), 6));
    var mapping = MAPPINGS.computeIfAbsent(installation, BudgetIT::mapping);
    pages.add(new Budget("noivu", mapping + "&from=01/01/2020", 12));
    var officer = Visitor.signedIn(installation, "noivu");
    pages.add(new Budget("noivu", RosterIT.rulePage(officer), 12));
    var assessor = Visitor.signedIn(installation, "giamkhao");
    var appraised = EvidenceSteps.firstFound(assessor);
    pages.add(new Budget("giamkhao", appraised + "&competency=C01", 12));
    var trainer = Visitor.signedIn(installation, "giangvien");
    var version =
        VERSIONS.computeIfAbsent(installation, there -> PreviewIT.version(trainer, "K01"));
    var preview = "/learning/preview?version=" + version;
    trainer.get(preview); // the server keeps a version in memory for who plays it
    pages.add(new Budget("giangvien", preview, 12));
    pages.add(new Budget("giangvien", "/content/draft?id=" + version, 12));
    pages.add(new Budget("giangvien", "/content/changes?id=" + version, 12));
    var edited = AuthoringIT.upload(trainer, AuthoringIT.zip(AuthoringIT.course("SO-BU", "Sửa")));
    for (var page :
        List.of(
            "/content/outline?draft=",
            "/content/gift?at=/modules/0/activities/1&draft=",
            "/content/part?at=/modules/0&draft=")) {
      pages.add(new Budget("giangvien", page + edited, 12));
    }
    var lesson = version + "/01-ttcs-la-nhiem-vu/bai-doc";
    pages.add(new Budget("giangvien", "/learning/rehearsal?_run=" + lesson, 12));
    return pages;
  }

  private static String mapping(Installation installation) {
    return MappingIT.made(Visitor.signedIn(installation, "noivu"));
  }

  /** How many it takes to answer this page now. */
  static int statements(Installation installation, Visitor visitor, String page)
      throws IOException {
    assertThat(visitor.get(page).statusCode()).as(page).isIn(200, 302);
    var path = page.replaceAll("\\?.*", "");
    var lines = Files.readAllLines(installation.statementLog());
    for (int i = lines.size() - 1; i >= 0; i--) {
      var parts = lines.get(i).split(" ", 2);
      if (parts[1].equals(path)) {
        return Integer.parseInt(parts[0]);
      }
    }
    throw new AssertionError("The server logged nothing for " + path);
  }
}
