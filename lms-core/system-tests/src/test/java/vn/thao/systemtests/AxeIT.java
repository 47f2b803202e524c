package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page, in both languages, on a desk and on a telephone: nothing to scroll sideways, and no
 * serious barrier that axe knows of, asked of each language and each width once. With {@code
 * -Dthao.screenshots=true} it leaves a picture of each.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#one")
class AxeIT {

  private static final String PART = "/content/part?at=/modules/0/activities/0";
  private static final String GIFT = "/content/gift?at=/modules/0/activities/1";
  private static final String QUIZ = "/content/part?at=/modules/0/activities/1";
  private static final String NOBODY = "";
  private static final int DESK = 1280;
  private static final int TELEPHONE = 360;
  private static final int HEIGHT = 800;
  private static final Map<String, Screen> SCREENS = new HashMap<>();
  private static Installation installation;

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    Browsers.chromium();
    installation = Installation.on(database);
  }

  @AfterAll
  static void close() {
    SCREENS.values().forEach(Screen::close);
    SCREENS.clear();
  }

  /** Somebody's page; for a run, what has to be done before there is one. */
  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of("sign-in", NOBODY, "/people/sign-in"),
        Arguments.of("activation", NOBODY, "/people/activation?code=x"),
        Arguments.of("activation-typed", NOBODY, "/people/activation"),
        Arguments.of("forgotten", NOBODY, "/people/forgotten"),
        Arguments.of("verification", NOBODY, "/certification/verification"),
        Arguments.of("verification-unknown", NOBODY, "/certification/verification?code=khong-co"),
        Arguments.of("not-found", NOBODY, "/khong-co"),
        Arguments.of("guide", NOBODY, "/platform/guide?for=learner"),
        Arguments.of("guide-operator", "quantri", "/platform/guide?for=operator"),
        Arguments.of("my-page", "hocvien8", "/learning/my-page"),
        Arguments.of("courses", "hocvien8", "/learning/courses"),
        Arguments.of("course", "hocvien8", "/learning/course?code=K01"),
        Arguments.of("lesson", "hocvien8", "activity:-3"),
        Arguments.of("case", "hocvien8", "activity:-2"),
        Arguments.of("test-door", "hocvien2", "door:-1"),
        Arguments.of("test-question", "hocvien8", "activity:-1"),
        Arguments.of("test-summary", "hocvien8", "summary:-1"),
        Arguments.of("test-graded", "hocvien9", "graded:-1"),
        Arguments.of("video", "hocvien7", "K00:0"),
        Arguments.of("file", "hocvien7", "K00:1"),
        Arguments.of("link", "hocvien7", "K00:2"),
        Arguments.of("kinds-of-questions-1", "hocvien7", "K00:3:1"),
        Arguments.of("kinds-of-questions-2", "hocvien7", "K00:3:2"),
        Arguments.of("kinds-of-questions-3", "hocvien7", "K00:3:3"),
        Arguments.of("kinds-of-questions-4", "hocvien7", "K00:3:4"),
        Arguments.of("kinds-of-questions-graded", "hocvien4", "K00:3:graded"),
        Arguments.of("profile", "hocvien8", "/competency/profile"),
        Arguments.of("requirements", "noivu", "/competency/requirements"),
        Arguments.of("requirements-none", "hocvien8", "/competency/requirements?asOf=1990-01-01"),
        Arguments.of("requirement-draft", "noivu", "requirements:/competency/requirement-draft"),
        Arguments.of("frameworks", "hocvien8", "/competency/frameworks"),
        Arguments.of("framework-import", "noivu", "/competency/framework-import"),
        Arguments.of(
            "framework-import-problems", "noivu", "framework-file:Mã;Tên tiếng Việt\nC 1;x"),
        Arguments.of("framework-import-changes", "noivu", "framework-file:Mã;Tên tiếng Việt\nC1;x"),
        Arguments.of("framework-draft", "noivu", "framework:/competency/frameworks?version="),
        Arguments.of("framework-item", "noivu", "framework:/competency/framework-item?code=C01&v="),
        Arguments.of("framework-item-new", "noivu", "framework:/competency/framework-item?v="),
        Arguments.of(
            "framework-changes", "noivu", "framework:/competency/framework-changes?after="),
        Arguments.of("self-rating", "hocvien8", "/competency/self-rating?competency=C12"),
        Arguments.of("recognitions", "hocvien8", "/competency/recognitions?competency=C12"),
        Arguments.of("recognition-reviews", "giamkhao", "applied:/competency/recognition-reviews"),
        Arguments.of("appraisals", "giamkhao", "/competency/appraisals?q=nguyen"),
        Arguments.of("observations", "giamkhao", "/learning/observations"),
        Arguments.of("appraisal", "giamkhao", "appraised:&competency=C01"),
        Arguments.of("records", "giamkhao", "/competency/records"),
        Arguments.of("records-checked", "giamkhao", "records:"),
        Arguments.of("policies", "noivu", "/competency/policies"),
        Arguments.of("rosters", "noivu", "/competency/rosters"),
        Arguments.of("roster", "noivu", "/competency/roster?code=TCT-01&number=S-000108"),
        Arguments.of("roster-rule", "noivu", "roster-rule"),
        Arguments.of("roster-read", "nhansu", "/competency/roster?code=TCT-01"),
        Arguments.of("policy", "noivu", "/competency/policies?competency=C12"),
        Arguments.of("statements", "hocvien1", "/certification/statements"),
        Arguments.of("mine", "hocvien2", "/certification/mine"),
        Arguments.of("programmes", "noivu", "/certification/programmes"),
        Arguments.of("programme", "noivu", "/certification/programme?code=TTCS-01"),
        Arguments.of("instruments", "hocvien8", "/law/instruments"),
        Arguments.of("instrument", "hocvien8", "/law/instrument?code=126-2025-QH15"),
        Arguments.of("refused", "hocvien8", "/reports/staffing"),
        Arguments.of("nominations", "noivu", "/learning/nominations?q=nguyen"),
        Arguments.of(
            "nominations-preview",
            "nhansu",
            "/learning/nominations?q=tran&" + NominationIT.CHOICE + "XBM"),
        Arguments.of("plans", "hocvien8", "/planning/plans"),
        Arguments.of("plan", "hocvien8", "plan:"),
        Arguments.of("postponements", "noivu", "/learning/postponements"),
        Arguments.of("assignment-rules", "noivu", "/learning/assignment-rules"),
        Arguments.of("assignment-rule", "noivu", "/learning/assignment-rule?code=QT-01"),
        Arguments.of("assignment-rule-read", "nhansu", "/learning/assignment-rule?code=QT-01"),
        Arguments.of("progress", "nhansu", "/learning/progress"),
        Arguments.of("progress-full", "noivu", "nominated:/learning/progress"),
        Arguments.of("followup", "giangvien", "/learning/followup"),
        Arguments.of("reports", "noivu", "/reports/index"),
        Arguments.of("training", "noivu", "/reports/training"),
        Arguments.of("gaps", "noivu", "/reports/gaps"),
        Arguments.of("clauses", "noivu", "/reports/clauses"),
        Arguments.of("network", "noivu", "/reports/network"),
        Arguments.of("structure", "noivu", "/reports/structure"),
        Arguments.of("sensitive", "noivu", "/people/sensitive"),
        Arguments.of("privacy", "hocvien8", "/people/privacy"),
        Arguments.of("erasures", "noivu", "/people/erasures"),
        Arguments.of("scim", "quantri", "/people/scim"),
        Arguments.of("merges", "noivu", "/people/merges?kept=S-000104&alias=S-000105"),
        Arguments.of("retention", "noivu", "/platform/retention"),
        Arguments.of("capable", "noivu", "/reports/capable"),
        Arguments.of("hours", "noivu", "/reports/hours"),
        Arguments.of("abilities", "noivu", "/reports/abilities"),
        Arguments.of("ability-norms", "noivu", "/reports/ability-norms"),
        Arguments.of("mappings", "noivu", "/reports/mappings"),
        Arguments.of("mapping", "noivu", "mapping"),
        Arguments.of("hour-norms", "noivu", "/reports/hour-norms"),
        Arguments.of("schedules", "noivu", "/reports/schedules"),
        Arguments.of("builder", "noivu", "/reports/builder?source=LEVELS&across=LEVEL"),
        Arguments.of("builder-chart", "noivu", "/reports/builder"),
        Arguments.of("stored", "noivu", "/reports/stored"),
        Arguments.of("section", "noivu", "/reports/section"),
        Arguments.of("communes", "noivu", "/reports/communes"),
        Arguments.of("abroad", "noivu", "/reports/abroad"),
        Arguments.of("readiness", "noivu", "/reports/readiness?programme=TTCS-01"),
        Arguments.of("dossier", "hocvien2", "/reports/dossier"),
        Arguments.of("counted", "noivu", "/reports/counted?report=gaps&measure=persons"),
        Arguments.of(
            "counted-training",
            "noivu",
            "nominated:/reports/counted?report=training&measure=nominated"),
        Arguments.of("staffing", "noivu", "/reports/staffing"),
        Arguments.of("staffing-people", "noivu", "/reports/staffing-people?unit=XBM"),
        Arguments.of("persons", "noivu", "/people/persons"),
        Arguments.of("persons-none", "nhansu", "/people/persons?words=khong+co+ai"),
        Arguments.of("directory", "noivu", "/people/directory"),
        Arguments.of("units", "noivu", "/people/units"),
        Arguments.of("unit-changes", "noivu", "/people/unit-changes"),
        Arguments.of("norms", "noivu", "/people/norms"),
        Arguments.of("norms-none", "noivu", "/people/norms?asOf=01/01/1990"),
        Arguments.of("accounts", "noivu", "/people/accounts"),
        Arguments.of("accounts-admin", "quantri", "/people/accounts?status=ACTIVE"),
        Arguments.of("slips", "noivu", "slips:"),
        Arguments.of("slips-gone", "noivu", "/people/slips"),
        Arguments.of("access", "quantri", "access:giangvien"),
        Arguments.of("account", "hocvien8", "/people/account"),
        Arguments.of("second-factor-setup", "hocvien8", "/people/second-factor-setup"),
        Arguments.of("import", "noivu", "/people/import"),
        Arguments.of("import-check", "noivu", "import:STAFF"),
        Arguments.of("person", "nhansu", "first:/people/persons"),
        Arguments.of("drafts", "giangvien", "/content/drafts"),
        Arguments.of("changes", "giangvien", "preview-changes:"),
        Arguments.of("preview", "giangvien", "preview:"),
        Arguments.of("preview-questions", "giangvien", "preview:&step=4&all=true"),
        Arguments.of("preview-frame", "giangvien", "preview-frame:"),
        Arguments.of("editor-outline", "giangvien", "editor:/content/outline?draft="),
        Arguments.of("editor-course", "giangvien", "editor:/content/part?at=&draft="),
        Arguments.of("editor-lesson", "giangvien", "editor:" + PART + "&draft="),
        Arguments.of("editor-quiz", "giangvien", "editor:" + QUIZ + "&draft="),
        Arguments.of("editor-item", "giangvien", "editor:" + QUIZ + "/items/0&draft="),
        Arguments.of("editor-gift", "giangvien", "editor:" + GIFT + "&draft="),
        Arguments.of("editor-text", "giangvien", "editor:" + QUIZ + "&form=text&draft="),
        Arguments.of("reviews", "nguoiduyet", "/content/reviews"),
        Arguments.of("statistics", "giangvien", "/assessment/statistics?course=K01"),
        Arguments.of("statistics-none", "giangvien", "/assessment/statistics?course=K00"),
        Arguments.of("item", "giangvien", "/assessment/item?code=K01-A1"),
        Arguments.of("item-few", "nguoiduyet", "/assessment/item?code=K00-T01"),
        Arguments.of("health", "quantri", "/platform/health"),
        Arguments.of("jobs", "quantri", "/platform/jobs"),
        Arguments.of("plugins", "quantri", "/extensions/plugins"),
        Arguments.of("plugin", "quantri", "/extensions/plugin?id=thao-page"),
        Arguments.of("remains", "quantri", "/extensions/remains"),
        Arguments.of("source", "noivu", "/reports/source?source=thao.observations"),
        Arguments.of("register", "noivu", "/certification/register"),
        Arguments.of("orders", "noivu", "/certification/orders"),
        Arguments.of("xapi-clients", "quantri", "/xapi/clients"),
        Arguments.of("first-steps", "quantri", "/platform/first-steps"),
        Arguments.of("settings", "quantri", "/platform/settings"),
        Arguments.of("backups", "quantri", "/platform/backups"),
        Arguments.of("audit", "quantri", "/platform/audit"),
        Arguments.of("notices", "hocvien8", "/platform/notices"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"pages", "vn.thao.systemtests.HandbookIT#views"})
  void pageIsWithinReachOfEverybody(String name, String login, String target) {
    String path = path(login, target);
    Page page = screen(login).page();
    List<String> problems = new ArrayList<>();
    for (String language : List.of("vi", "en")) {
      page.context()
          .addCookies(List.of(new Cookie("thao-lang", language).setUrl(installation.address())));
      page.setViewportSize(DESK, HEIGHT);
      page.navigate(installation.address() + path);
      if (!language.equals(page.locator("html").getAttribute("lang"))) {
        problems.add(name + " is not in " + language);
      }
      fits(page, name + "-" + language + "-" + DESK, problems);
      if (language.equals("vi")) {
        barriers(page, name + "-vi-" + DESK, problems);
      }
      page.setViewportSize(TELEPHONE, HEIGHT);
      fits(page, name + "-" + language + "-" + TELEPHONE, problems);
      if (language.equals("en")) {
        barriers(page, name + "-en-" + TELEPHONE, problems);
      }
    }
    assertThat(problems).isEmpty();
  }

  private static void fits(Page page, String view, List<String> problems) {
    if (Boolean.getBoolean("thao.screenshots")) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(screenshots().resolve(view + ".png")));
    }
    int overhang = Barriers.overhang(page);
    if (overhang > 0) {
      problems.add(view + " scrolls sideways by " + overhang);
    }
  }

  private static void barriers(Page page, String view, List<String> problems) {
    Barriers.of(page).forEach(barrier -> problems.add(view + " " + barrier));
  }

  private static Path screenshots() {
    return Installation.target().resolve("screenshots");
  }

  private static Screen screen(String login) {
    return SCREENS.computeIfAbsent(
        login,
        name -> {
          // axe is put into the page from outside, which the page's policy rightly forbids
          Screen screen =
              new Screen(installation, new Browser.NewContextOptions().setBypassCSP(true));
          if (!name.equals(NOBODY)) {
            screen.signIn(name);
          }
          return screen;
        });
  }

  private static String path(String login, String target) {
    if (target.startsWith("/")) {
      return target;
    }
    String[] parts = target.split(":");
    Visitor visitor = Visitor.signedIn(installation, login);
    if (parts[0].startsWith("preview")) {
      return preview(visitor, parts[0], parts.length < 2 ? "" : parts[1]);
    }
    if (parts[0].equals("editor")) {
      var course = AuthoringIT.course("SO-AX", "Để xem");
      return parts[1] + AuthoringIT.upload(visitor, AuthoringIT.zip(course));
    }
    if (parts[0].equals("case")) {
      return HandbookIT.opened(visitor);
    }
    if (parts[0].equals("roster-rule")) {
      return RosterIT.rulePage(visitor);
    }
    if (parts[0].equals("requirements")) {
      visitor.post("/competency/begin-requirements", Map.of("_token", visitor.token()));
      return parts[1];
    }
    if (parts[0].equals("framework-file")) {
      var file = parts[1].getBytes(StandardCharsets.UTF_8);
      return Newcomers.location(
          visitor.upload("/competency/check-framework", Map.of(), "khung.csv", file));
    }
    if (parts[0].equals("framework")) {
      return parts[1] + FrameworksIT.edited(visitor);
    }
    if (parts[0].equals("import")) {
      return imported(visitor, parts[1]);
    }
    if (parts[0].equals("first")) {
      String row = "(?s).*?<th[^>]*><a href=\"([^\"]+)\".*";
      return visitor.get(parts[1]).body().replaceAll(row, "$1");
    }
    if (parts[0].equals("slips")) {
      var number = new Newcomers(installation).newcomer("Ma Văn In", "XBM");
      return Newcomers.location(
          Newcomers.change(visitor, "ISSUE", Newcomers.choice(visitor, number)));
    }
    if (parts[0].equals("access")) {
      return "/people/access?person=" + Newcomers.person(visitor, parts[1]);
    }
    if (parts[0].equals("applied")) {
      RecognitionIT.apply(Visitor.signedIn(installation, "hocvien6"));
      return parts[1];
    }
    if (parts[0].equals("records")) {
      return RecognitionIT.records(visitor, "S-000104;C13;3;15/03/2024;Lớp;\nAXE;C13;9;x;;\n");
    }
    if (parts[0].equals("appraised")) {
      return EvidenceSteps.firstFound(visitor) + parts[1];
    }
    if (parts[0].equals("nominated")) {
      NominationIT.nominate(visitor, "STC");
      return parts[1];
    }
    if (parts[0].equals("mapping")) {
      return MappingIT.made(visitor);
    }
    if (parts[0].equals("plan")) {
      return PlanIT.planOf(visitor);
    }
    if (parts[0].equals("K00")) {
      return orientation(visitor, Integer.parseInt(parts[1]), parts.length < 3 ? "1" : parts[2]);
    }
    List<String> activities = visitor.activities("K01");
    String activity = activities.get(activities.size() + Integer.parseInt(parts[1]));
    if (parts[0].equals("door")) {
      return "/learning/activity?id=" + activity;
    }
    String run = visitor.begin(activity);
    if (parts[0].equals("graded")) {
      submit(visitor, run);
    }
    return "/learning/run?id=" + run + (parts[0].equals("summary") ? "&place=11" : "");
  }

  private static String preview(Visitor trainer, String kind, String more) {
    String version = PreviewIT.version(trainer, "K01");
    if (kind.equals("preview-changes")) {
      return "/content/changes?id=" + PreviewIT.changed(installation);
    }
    return kind.equals("preview")
        ? "/learning/preview?version=" + version + more
        : "/learning/rehearsal?_run=" + version + "/01-ttcs-la-nhiem-vu/bai-doc";
  }

  /** A list with a row of each sort, and a column that nobody knows. */
  private static String imported(Visitor visitor, String kind) {
    String list =
        "Số hiệu;Họ và tên;Mã đơn vị;Màu\nS-000116;Nguyễn Thị Hà;SNV;\nAXE-1;Páo;XBM;\nAXE 2;x;;\n";
    return visitor
        .upload(
            "/people/check-import",
            Map.of("_token", visitor.token(), "kind", kind),
            "danh-sach.csv",
            list.getBytes(StandardCharsets.UTF_8))
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll("^https?://[^/]+", "");
  }

  private static String orientation(Visitor visitor, int activity, String place) {
    String run = visitor.begin(visitor.registered("K00").activities("K00").get(activity));
    if (place.equals("graded")) {
      submit(visitor, run);
      return "/learning/run?id=" + run;
    }
    return "/learning/run?id=" + run + "&place=" + place;
  }

  private static void submit(Visitor visitor, String run) {
    String event =
        "{\"stream\":\"axe-"
            + System.nanoTime()
            + "\",\"sequence\":1,\"kind\":\"Submitted\",\"payload\":{}}";
    assertThat(visitor.postEvent(run, event).statusCode()).isEqualTo(200);
  }
}
