package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who may ask for what, and what the server answers to those who may not or ask badly. That depends
 * on no database; that each page works on all of them is seen by {@code BudgetIT}.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#one")
class AccessIT {

  private static final Map<String, Visitor> PEOPLE = new HashMap<>();
  private static Installation installation;

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    installation = Installation.on(database);
    PEOPLE.clear();
  }

  private static Visitor as(String login) {
    return PEOPLE.computeIfAbsent(login, name -> Visitor.signedIn(installation, name));
  }

  private static Visitor stranger() {
    return new Visitor(installation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/learning/my-page",
        "/learning/courses",
        "/learning/course?code=K01",
        "/learning/run?id=1",
        "/competency/profile",
        "/competency/frameworks",
        "/competency/framework-changes",
        "/competency/framework-item",
        "/competency/framework-import",
        "/competency/requirements",
        "/competency/requirement-draft",
        "/competency/appraisals",
        "/learning/observations",
        "/competency/recognitions",
        "/competency/self-rating",
        "/competency/recognition-reviews",
        "/competency/records?id=1",
        "/competency/policies",
        "/competency/rosters",
        "/competency/roster?code=TCT-01",
        "/competency/roster-rule?code=TCT-01&slot=1",
        "/certification/statements",
        "/learning/followup",
        "/assessment/statistics",
        "/assessment/item?code=K01-A1",
        "/learning/preview?version=1",
        "/learning/rehearsal?_run=1/a/b",
        "/learning/nominations",
        "/planning/plans",
        "/planning/plan?id=1",
        "/learning/postponements",
        "/learning/assignment-rules",
        "/learning/assignment-rule?code=QT-01",
        "/reports/index",
        "/reports/training",
        "/reports/gaps",
        "/reports/clauses",
        "/reports/network",
        "/reports/capable",
        "/reports/structure",
        "/people/sensitive",
        "/people/privacy",
        "/platform/retention",
        "/people/merges",
        "/people/scim",
        "/people/erasures",
        "/people/erasure?id=1",
        "/reports/readiness",
        "/reports/stored",
        "/reports/builder",
        "/reports/schedules",
        "/reports/stored-report?stored=1",
        "/reports/hours",
        "/reports/abilities",
        "/reports/ability-norms",
        "/reports/hour-norms",
        "/reports/mappings",
        "/reports/mapping?id=1",
        "/reports/abroad",
        "/reports/communes",
        "/reports/section",
        "/reports/dossier",
        "/reports/counted?report=gaps&measure=persons",
        "/learning/progress",
        "/reports/staffing",
        "/reports/staffing-people",
        "/people/persons",
        "/people/directory",
        "/people/units",
        "/people/unit-changes",
        "/people/unit-change?id=1",
        "/people/norms",
        "/people/import",
        "/people/import-check?id=1",
        "/people/person?id=1",
        "/people/accounts",
        "/people/slips?ticket=x",
        "/people/access?person=1",
        "/people/account",
        "/people/second-factor",
        "/people/second-factor-setup",
        "/platform/audit",
        "/platform/jobs",
        "/extensions/plugins",
        "/extensions/plugin?id=thao-page",
        "/extensions/remains",
        "/extensions/contributed?plugin=x&name=x",
        "/extensions/contributed?plugin=thao-handbook&name=handbook",
        "/extensions/contributed?plugin=thao-handbook&name=cases&case=x",
        "/extensions/contributed?plugin=thao-handbook&name=write&new=1",
        "/extensions/contributed?plugin=thao-handbook&name=review",
        "/reports/source?source=thao.observations",
        "/platform/backups",
        "/platform/settings",
        "/platform/first-steps",
        "/platform/health",
        "/xapi/clients",
        "/certification/register",
        "/certification/orders",
        "/certification/programmes",
        "/certification/programme?code=TTCS-01",
        "/certification/mine",
        "/platform/notices"
      })
  void strangersAreShownTheDoor(String path) {
    HttpResponse<String> answer = stranger().get(path);

    assertThat(answer.statusCode()).isIn(302, 303);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .contains("/people/sign-in?back=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/certification/statements",
        "/api/v1/certification/statements/1/pdf",
        "/api/v1/competency/frameworks",
        "/api/v1/competency/frameworks/published.json",
        "/api/v1/competency/frameworks/1.csv",
        "/api/v1/competency/artefacts/1",
        "/api/v1/competency/rosters/TCT-01/sheet.html",
        "/api/v1/reports/staffing",
        "/api/v1/reports/staffing.xlsx",
        "/api/v1/platform/audit.csv",
        "/api/v1/platform/self-test",
        "/api/v1/extensions/plugins",
        "/api/v1/extensions/thao-handbook/chapters",
        "/api/v1/reports/training.csv",
        "/api/v1/reports/gaps.xlsx",
        "/api/v1/reports/clauses.pdf",
        "/api/v1/reports/structure.pdf?run=1",
        "/api/v1/people/own-data.zip",
        "/api/v1/people/persons/1/data.zip",
        "/api/v1/reports/counted.docx",
        "/api/v1/reports/staffing-people.csv",
        "/api/v1/reports/dossier.pdf"
      })
  void strangersGet401FromTheInterface(String path) {
    assertThat(stranger().get(path).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/people/sign-in",
        "/people/activation?code=x",
        "/people/first-admin?code=x",
        "/people/forgotten",
        "/certification/verification",
        "/platform/guide",
        "/platform/guide?for=operator",
        "/api/v1/health"
      })
  void openToAllAndWithoutSession(String path) {
    HttpResponse<String> answer = stranger().get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("thao=") || cookie.contains("JSESSIONID"));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "hocvien5, /learning/my-page, 200",
    "hocvien5, /learning/courses, 200",
    "hocvien5, /learning/course?code=K01, 200",
    "hocvien5, /competency/profile, 200",
    "hocvien5, /competency/requirements, 200",
    "hocvien5, /competency/requirements?asOf=x, 200",
    "noivu, /competency/requirements?asOf=2026-01-01, 200",
    "hocvien5, /competency/frameworks, 200",
    "hocvien5, /competency/frameworks?version=1, 200",
    "hocvien5, /competency/frameworks?version=999999, 404",
    "hocvien5, /competency/frameworks?version=x, 404",
    "hocvien5, /competency/framework-changes?before=1&after=1, 200",
    "hocvien5, /competency/framework-changes?before=x, 404",
    "hocvien5, /competency/framework-import, 403",
    "nhansu, /competency/framework-import?id=1, 403",
    "noivu, /competency/framework-import, 200",
    "noivu, /competency/framework-import?id=1, 404",
    "noivu, /competency/framework-import?id=x, 404",
    "hocvien5, /api/v1/competency/frameworks/1.json, 200",
    "hocvien5, /api/v1/competency/frameworks/published.csv, 200",
    "hocvien5, /api/v1/competency/frameworks/999999.json, 404",
    "hocvien5, /api/v1/competency/frameworks/x.json, 404",
    "hocvien5, /competency/framework-item, 403",
    "nhansu, /competency/framework-item?code=C01, 403",
    "quantri, /competency/framework-item, 403",
    "hocvien5, /competency/requirement-draft, 403",
    "nhansu, /competency/requirement-draft, 403",
    "quantri, /competency/requirement-draft, 403",
    "hocvien5, /competency/recognitions, 200",
    "hocvien5, /competency/self-rating?competency=C13, 200",
    "hocvien5, /competency/self-rating?competency=C99, 404",
    "hocvien5, /competency/appraisals, 403",
    "hocvien5, /learning/observations, 403",
    "noivu, /learning/observations, 403",
    "giamkhao, /learning/observations, 200",
    "noivu, /competency/appraisals, 403",
    "thutruong, /competency/appraisals, 403",
    "giamkhao, /competency/appraisals, 200",
    "giamkhao, /competency/appraisals?person=1, 404",
    "hocvien5, /competency/recognition-reviews, 403",
    "noivu, /competency/recognition-reviews, 403",
    "giamkhao, /competency/recognition-reviews, 200",
    "giamkhao, /competency/records, 200",
    "giamkhao, /competency/records?id=1, 404",
    "hocvien5, /competency/records?id=1, 403",
    "noivu, /competency/records?id=1, 403",
    "hocvien5, /competency/policies, 403",
    "giamkhao, /competency/policies, 403",
    "nhansu, /competency/policies, 403",
    "quantri, /competency/policies, 403",
    "noivu, /competency/policies, 200",
    "hocvien5, /competency/rosters, 403",
    "hocvien5, /competency/roster?code=TCT-01, 403",
    "hocvien5, /api/v1/competency/rosters/TCT-01/sheet.html, 403",
    "giamkhao, /competency/roster?code=TCT-01, 403",
    "quantri, /competency/roster?code=TCT-01, 403",
    "tuphap, /competency/rosters, 403",
    "thutruong, /competency/rosters, 200",
    "nhansu, /competency/roster?code=TCT-01, 200",
    "nhansu, /competency/roster?code=TCT-99, 404",
    "nhansu, /competency/roster-rule?code=TCT-01&slot=1, 403",
    "noivu, /competency/roster-rule?code=TCT-01&slot=1, 404",
    "noivu, /competency/roster-rule?code=TCT-01&slot=x, 404",
    "nhansu, /api/v1/competency/rosters/TCT-99/sheet.html, 404",
    "nhansu, /api/v1/competency/rosters/TCT-01/sheet.html, 200",
    "hocvien5, /api/v1/competency/artefacts/1, 404",
    "hocvien5, /certification/statements, 200",
    "hocvien5, /law/instruments, 200",
    "hocvien5, /platform/notices, 200",
    "tuphap, /platform/notices, 200",
    "hocvien5, /platform/guide, 200",
    "hocvien5, /platform/guide?for=hr, 200",
    "hocvien5, /platform/guide?for=khong-co, 404",
    "hocvien5, /platform/guide?for=../web, 404",
    "hocvien5, /api/v1/certification/statements, 200",
    "hocvien5, /reports/dossier, 200",
    "hocvien5, /reports/dossier?person=1, 404",
    "noivu, /reports/dossier?person=1, 404",
    "hocvien5, /reports/network, 403",
    "hocvien5, /reports/capable, 403",
    "hocvien5, /reports/readiness, 403",
    "hocvien5, /reports/stored, 403",
    "hocvien5, /reports/builder, 403",
    "tuphap, /reports/builder, 403",
    "thutruong, /reports/builder, 200",
    "hocvien5, /api/v1/reports/builder.csv, 403",
    "hocvien5, /reports/schedules, 403",
    "thutruong, /reports/schedules, 200",
    "hocvien5, /reports/stored-report?stored=1, 403",
    "nhansu, /reports/stored-report?stored=1, 404",
    "thutruong, /reports/stored, 200",
    "hocvien5, /reports/hours, 403",
    "thutruong, /reports/hours, 200",
    "nhansu, /reports/hours?unit=SNV, 404",
    "hocvien5, /reports/abilities, 403",
    "tuphap, /reports/abilities, 403",
    "thutruong, /reports/abilities, 200",
    "nhansu, /reports/abilities?unit=SNV, 404",
    "noivu, /reports/abilities?norm=KHONG-CO, 404",
    "nhansu, /reports/ability-norms, 403",
    "thutruong, /reports/ability-norms, 403",
    "noivu, /reports/ability-norms, 200",
    "nhansu, /reports/hour-norms, 403",
    "thutruong, /reports/hour-norms, 403",
    "noivu, /reports/hour-norms, 200",
    "noivu, /reports/hours?type=KHAC, 404",
    "hocvien5, /reports/mappings, 403",
    "tuphap, /reports/mappings, 403",
    "quantri, /reports/mappings, 403",
    "nhansu, /reports/mappings, 200",
    "noivu, /reports/mapping?id=x, 404",
    "hocvien5, /reports/abroad, 403",
    "thutruong, /reports/abroad, 200",
    "nhansu, /reports/abroad?unit=SNV, 404",
    "hocvien5, /reports/communes, 403",
    "thutruong, /reports/communes, 200",
    "nhansu, /reports/communes?unit=SNV, 404",
    "hocvien5, /reports/section, 403",
    "noivu, /reports/communes?course=KHONG-CO, 404",
    "noivu, /reports/abroad?course=KHONG-CO, 404",
    "noivu, /reports/abroad?course=K01, 200",
    "thutruong, /reports/section, 200",
    "nhansu, /reports/section?unit=SNV, 404",
    "tuphap, /reports/readiness, 403",
    "thutruong, /reports/readiness, 200",
    "nhansu, /reports/readiness?unit=SNV, 404",
    "noivu, /reports/readiness?programme=KHONG-CO, 404",
    "thutruong, /reports/capable, 200",
    "nhansu, /reports/network, 200",
    "hocvien5, /reports/structure, 403",
    "thutruong, /reports/structure, 403",
    "nhansu, /reports/structure, 403",
    "quantri, /reports/structure, 403",
    "tuphap, /reports/structure, 403",
    "noivu, /reports/structure, 200",
    "noivu, /reports/structure?run=1, 404",
    "noivu, /reports/structure?run=x, 404",
    "nhansu, /api/v1/reports/structure.csv?run=1, 403",
    "noivu, /api/v1/reports/structure.csv?run=x, 404",
    "hocvien5, /people/privacy, 200",
    "tuphap, /people/privacy, 200",
    "hocvien5, /api/v1/people/own-data.zip, 200",
    "hocvien5, /api/v1/people/persons/1/data.zip, 403",
    "nhansu, /people/erasures, 403",
    "nhansu, /platform/retention, 403",
    "nhansu, /people/merges, 403",
    "noivu, /people/scim, 403",
    "quantri, /people/scim, 200",
    "hocvien5, /people/merges, 403",
    "noivu, /people/merges, 200",
    "noivu, /people/merges?kept=x&alias=y, 200",
    "quantri, /people/merges, 200",
    "hocvien5, /platform/retention, 403",
    "noivu, /platform/retention, 200",
    "quantri, /platform/retention, 200",
    "tuphap, /reports/network, 200",
    "tuphap, /reports/index, 200",
    "tuphap, /reports/capable, 403",
    "tuphap, /api/v1/reports/network.csv, 200",
    "tuphap, /api/v1/reports/capable.csv, 403",
    "giangvien, /people/erasures, 403",
    "noivu, /people/erasures, 200",
    "quantri, /people/erasures, 200",
    "nhansu, /people/erasure?id=1, 403",
    "noivu, /people/erasure?id=1, 404",
    "noivu, /people/erasure?id=x, 404",
    "hocvien5, /people/sensitive, 403",
    "nhansu, /people/sensitive, 403",
    "noivu, /people/sensitive, 200",
    "quantri, /people/sensitive, 200",
    "hocvien5, /reports/clauses, 403",
    "thutruong, /reports/clauses, 200",
    "tuphap, /reports/clauses, 403",
    "hocvien5, /reports/staffing, 403",
    "hocvien5, /reports/staffing-people, 403",
    "hocvien5, /platform/audit, 403",
    "hocvien5, /xapi/clients, 403",
    "noivu, /xapi/clients, 403",
    "quantri, /xapi/clients, 200",
    "hocvien5, /certification/register, 403",
    "nhansu, /certification/register, 403",
    "quantri, /certification/register, 403",
    "noivu, /certification/register, 200",
    "hocvien5, /certification/mine, 200",
    "hocvien5, /people/directory, 200",
    "hocvien5, /certification/programmes, 403",
    "hocvien5, /certification/programme?code=TTCS-01, 403",
    "thutruong, /certification/programme?code=TTCS-01, 200",
    "nhansu, /certification/programmes, 200",
    "quantri, /certification/programmes, 403",
    "tuphap, /certification/programmes, 403",
    "hocvien5, /certification/orders, 403",
    "noivu, /certification/orders, 200",
    "hocvien5, /platform/health, 403",
    "hocvien5, /platform/jobs, 403",
    "noivu, /platform/jobs, 403",
    "quantri, /platform/jobs, 200",
    "hocvien5, /extensions/plugins, 403",
    "noivu, /extensions/plugins, 403",
    "quantri, /extensions/plugins, 200",
    "noivu, /extensions/remains, 403",
    "quantri, /extensions/remains, 200",
    "hocvien5, /reports/source?source=thao.observations, 403",
    "tuphap, /reports/source?source=thao.observations, 403",
    "noivu, /extensions/plugin?id=thao-page, 403",
    "quantri, /extensions/plugin?id=thao-page, 200",
    "quantri, /extensions/plugin?id=no-such, 404",
    "quantri, /extensions/plugin, 404",
    "noivu, /api/v1/extensions/plugins, 403",
    "quantri, /api/v1/extensions/plugins, 200",
    "hocvien5, /platform/backups, 403",
    "noivu, /api/v1/platform/backups/nightly-20260101.zip, 403",
    "quantri, /platform/backups, 200",
    "hocvien5, /platform/settings, 403",
    "noivu, /platform/first-steps, 403",
    "quantri, /platform/first-steps, 200",
    "hocvien5, /api/v1/platform/self-test, 403",
    "noivu, /api/v1/platform/self-test, 403",
    "noivu, /platform/settings, 403",
    "quantri, /platform/settings, 200",
    "quantri, /api/v1/platform/backups/..%2Fdb, 404",
    "hocvien5, /api/v1/platform/audit.csv, 403",
    "quantri, /api/v1/platform/audit.csv, 200",
    "hocvien5, /api/v1/reports/staffing, 403",
    "hocvien5, /api/v1/reports/staffing.xlsx, 403",
    "hocvien5, /people/persons, 403",
    "thutruong, /people/persons, 403",
    "noivu, /people/persons, 200",
    "nhansu, /people/persons, 200",
    "nhansu, /people/persons?unit=SNV, 404",
    "nhansu, /people/person?id=1, 404",
    "nhansu, /people/person?id=x, 404",
    "quantri, /people/persons, 200",
    "hocvien5, /learning/followup, 403",
    "giangvien, /learning/followup, 200",
    "noivu, /learning/followup, 403",
    "hocvien5, /reports/index, 403",
    "hocvien5, /reports/training, 403",
    "hocvien5, /reports/gaps, 403",
    "hocvien5, /api/v1/reports/training.csv, 403",
    "hocvien5, /api/v1/reports/gaps.xlsx, 403",
    "hocvien5, /api/v1/reports/staffing.pdf, 403",
    "hocvien5, /api/v1/reports/training.docx, 403",
    "hocvien5, /api/v1/reports/gaps.pdf, 403",
    "hocvien5, /api/v1/reports/clauses.docx, 403",
    "hocvien5, /api/v1/reports/counted.pdf?report=gaps&measure=persons, 403",
    "quantri, /api/v1/reports/staffing.pdf, 403",
    "thutruong, /api/v1/reports/staffing.pdf, 200",
    "nhansu, /api/v1/reports/staffing.docx?unit=SNV, 404",
    "noivu, /api/v1/reports/staffing.exe, 404",
    "giangvien, /reports/training, 403",
    "quantri, /reports/gaps, 403",
    "thutruong, /reports/training, 200",
    "thutruong, /reports/gaps, 200",
    "nhansu, /reports/index, 200",
    "hocvien5, /reports/counted?report=training&measure=nominated, 403",
    "quantri, /reports/counted?report=gaps&measure=persons, 403",
    "hocvien5, /api/v1/reports/counted.csv?report=gaps&measure=persons, 403",
    "nhansu, /reports/counted?report=gaps&measure=persons, 200",
    "nhansu, /reports/counted?report=gaps&measure=persons&unit=SNV, 404",
    "noivu, /reports/counted?report=gaps&measure=met, 404",
    "noivu, /reports/counted?report=x&measure=y, 404",
    "noivu, /api/v1/reports/counted.xlsx?report=training&measure=nominated, 200",
    "nhansu, /reports/training?unit=SNV, 404",
    "nhansu, /reports/gaps?unit=SNV, 404",
    "nhansu, /api/v1/reports/gaps.csv?unit=SNV, 404",
    "noivu, /reports/training?asOf=2026-10-01&knownAt=2026-10-01, 200",
    "noivu, /reports/staffing?knownAt=01/02/2026, 200",
    "noivu, /reports/staffing?asOf=x, 200",
    "noivu, /api/v1/reports/training.csv?asOf=x, 422",
    "noivu, /api/v1/reports/khong-co.csv, 404",
    "hocvien5, /learning/nominations, 403",
    "hocvien5, /learning/progress, 403",
    "hocvien5, /learning/assignment-rules, 403",
    "hocvien5, /learning/postponements, 403",
    "thutruong, /learning/postponements?page=x, 200",
    "hocvien5, /learning/assignment-rule?code=QT-01, 403",
    "quantri, /learning/assignment-rules, 403",
    "thutruong, /learning/assignment-rules, 200",
    "nhansu, /learning/assignment-rule?code=QT-01, 200",
    "noivu, /learning/assignment-rule?code=QT-01&asOf=x&verdict=y&page=z, 200",
    "noivu, /learning/assignment-rule?code=khong-co, 404",
    "giangvien, /learning/nominations, 403",
    "quantri, /learning/nominations, 403",
    "tuphap, /learning/progress, 403",
    "thutruong, /learning/nominations, 200",
    "thutruong, /learning/progress, 200",
    "nhansu, /learning/nominations, 200",
    "noivu, /learning/progress, 200",
    "hocvien5, /people/units, 403",
    "hocvien5, /people/unit-changes, 403",
    "thutruong, /people/unit-changes, 403",
    "nhansu, /people/unit-changes, 200",
    "hocvien5, /people/norms, 403",
    "thutruong, /people/norms, 403",
    "nhansu, /people/units, 200",
    "nhansu, /people/norms?asOf=x, 200",
    "quantri, /people/units?asOf=2020-01-01, 200",
    "hocvien5, /people/accounts, 403",
    "thutruong, /people/accounts, 403",
    "nhansu, /people/accounts, 200",
    "nhansu, /people/accounts?unit=SNV, 404",
    "noivu, /people/accounts?status=x&role=y&page=z, 200",
    "quantri, /people/accounts?role=TRAINER, 200",
    "hocvien5, /people/slips?ticket=x, 403",
    "nhansu, /people/slips?ticket=x, 200",
    "noivu, /people/access?person=1, 403",
    "quantri, /people/access?person=1, 404",
    "quantri, /people/access?person=x, 404",
    "hocvien5, /people/account, 200",
    "tuphap, /people/account, 200",
    "hocvien5, /people/import, 403",
    "hocvien5, /people/import-check?id=1, 403",
    "hocvien5, /api/v1/people/import-templates/STAFF.xlsx, 403",
    "thutruong, /people/import, 403",
    "nhansu, /people/import, 200",
    "nhansu, /people/import-check?id=1, 404",
    "nhansu, /people/import-check?id=x, 404",
    "nhansu, /api/v1/people/import-templates/STAFF.xlsx, 200",
    "nhansu, /api/v1/people/import-templates/UNITS.xlsx?language=en, 200",
    "nhansu, /api/v1/people/import-templates/NONE.xlsx, 404",
    "quantri, /people/import, 200",
    "noivu, /reports/staffing, 200",
    "noivu, /reports/staffing-people, 200",
    "noivu, /api/v1/reports/staffing, 200",
    "noivu, /api/v1/reports/staffing.xlsx, 200",
    "noivu, /platform/audit, 403",
    "noivu, /platform/health, 403",
    "nhansu, /reports/staffing, 200",
    "nhansu, /api/v1/reports/staffing, 200",
    "nhansu, /platform/audit, 403",
    "quantri, /platform/audit, 200",
    "quantri, /platform/health, 200",
    "quantri, /reports/staffing, 403",
    "quantri, /api/v1/reports/staffing, 403",
    "giangvien, /assessment/statistics, 200",
    "giangvien, /assessment/statistics?course=K01, 200",
    "giangvien, /assessment/statistics?course=x, 404",
    "giangvien, /assessment/item?code=K01-A1, 200",
    "giangvien, /assessment/item?code=x, 404",
    "nguoiduyet, /assessment/statistics, 200",
    "hocvien5, /assessment/statistics, 403",
    "noivu, /assessment/statistics, 403",
    "quantri, /assessment/item?code=K01-A1, 403",
    "giangvien, /content/drafts, 200",
    "giangvien, /content/reviews, 403",
    "giangvien, /content/draft?id=1, 404",
    "giangvien, /content/changes?id=1, 404",
    "noivu, /content/changes?id=1, 403",
    "giangvien, /content/outline?draft=1, 404",
    "giangvien, /content/part?draft=1, 404",
    "giangvien, /content/gift?draft=1, 404",
    "nguoiduyet, /content/gift?draft=1, 403",
    "hocvien5, /content/gift?draft=1, 403",
    "nguoiduyet, /content/part?draft=1, 403",
    "hocvien5, /content/outline?draft=1, 403",
    "hocvien5, /content/part?draft=1, 403",
    "nguoiduyet, /content/reviews, 200",
    "nguoiduyet, /content/drafts, 403",
    "hocvien5, /content/drafts, 403",
    "hocvien5, /learning/preview?version=1, 403",
    "noivu, /learning/preview?version=1, 403",
    "giangvien, /learning/preview?version=1, 404",
    "nguoiduyet, /learning/preview?version=1, 404",
    "hocvien5, /content/draft?id=1, 403",
    "nhansu, /content/reviews, 403",
    "giangvien, /reports/staffing, 403",
    "giangvien, /platform/health, 403",
    "nguoiduyet, /reports/staffing, 403",
    "giamkhao, /reports/staffing, 403",
    "tuphap, /reports/staffing, 403",
    "tuphap, /platform/audit, 403"
  })
  void roleDecides(String login, String path, int status) {
    assertThat(as(login).get(path).statusCode()).isEqualTo(status);
  }

  @Test
  void unitsOutsideTheGrantAreNotSeen() {
    assertThat(as("noivu").get("/api/v1/reports/staffing?unit=SNV").statusCode()).isEqualTo(200);
    assertThat(as("nhansu").get("/api/v1/reports/staffing?unit=XBM").statusCode()).isEqualTo(200);
    assertThat(as("nhansu").get("/api/v1/reports/staffing?unit=SNV").statusCode())
        .isBetween(400, 499);
  }

  @Test
  void unitHrSeesTheTreeAndTheNormsOfItsUnitOnly() {
    assertThat(as("noivu").get("/people/units").body()).contains(">SNV<", ">XBM<");
    assertThat(as("nhansu").get("/people/units").body()).contains(">XBM<").doesNotContain(">SNV<");
    assertThat(as("noivu").get("/people/norms").body()).contains("Văn phòng UBND", "Xã, phường");
    assertThat(as("nhansu").get("/people/norms").body())
        .contains("Xã, phường")
        .doesNotContain("Văn phòng UBND");
    assertThat(as("noivu").get("/people/norms?asOf=1990-01-01").body())
        .contains("Chưa có định mức");
  }

  @Test
  void csvIsMarkedAsUtf8AndPartedBySemicolons() {
    HttpResponse<String> file = as("noivu").get("/api/v1/reports/gaps.csv?language=vi");
    assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("R02-");
    assertThat(file.body()).startsWith("\uFEFFVị trí việc làm;Năng lực;").contains("\r\n");
  }

  /** Each number of R02 opens as many lines as it says, on the page and in the file. */
  @ParameterizedTest
  @ValueSource(strings = {"noivu", "nhansu"})
  void numbersOpenThePeopleBehindThem(String login) {
    String report = as(login).get("/reports/gaps").body();
    var links =
        java.util.regex.Pattern.compile("href=\"(/reports/counted[^\"]+)\"[^>]*>(\\d+)</a>")
            .matcher(report);
    int seen = 0;
    while (links.find() && seen < 8) {
      String link = links.group(1).replace("&amp;", "&");
      seen++;
      assertThat(as(login).get(link).body()).as(link).contains(links.group(2) + " dòng");
      String file = link.replace("/reports/counted?", "/api/v1/reports/counted.csv?");
      assertThat(as(login).get(file).body().split("\r\n\\d+;", -1))
          .as(file)
          .hasSize(1 + Integer.parseInt(links.group(2)));
    }
    assertThat(seen).isPositive();
  }

  @Test
  void savedFilterIsOnesOwnAndCanBeRenamedAndDeleted() {
    Visitor officer = as("noivu");
    var save =
        Map.of(
            "_token",
            officer.token(),
            "verb",
            "save",
            "report",
            "training",
            "name",
            "Cuối năm",
            "query",
            "asOf=2026-12-31&unit=T");
    assertThat(officer.post("/reports/filter", save).headers().firstValue("Location").orElse(""))
        .contains("/reports/training?asOf=2026-12-31&unit=T&done=filters.save.done");
    String page = officer.get("/reports/training").body();
    assertThat(page).contains("/reports/training?asOf=2026-12-31&amp;unit=T");
    String id = page.replaceAll("(?s).*name=\"id\" value=\"(\\d+)\".*", "$1");
    assertThat(as("nhansu").get("/reports/index").body()).doesNotContain("Cuối năm");
    assertThat(filter(as("nhansu"), "delete", id, "").statusCode()).isEqualTo(404);
    assertThat(filter(officer, "rename", id, "").statusCode()).isEqualTo(422);
    assertThat(filter(officer, "rename", id, "Tết").statusCode()).isEqualTo(302);
    assertThat(officer.get("/reports/index").body()).contains("Tết").doesNotContain("Cuối năm");
    assertThat(filter(officer, "delete", id, "").statusCode()).isEqualTo(302);
    assertThat(officer.get("/reports/index").body()).doesNotContain("Tết");
  }

  private static HttpResponse<String> filter(Visitor who, String verb, String id, String name) {
    return who.post(
        "/reports/filter", Map.of("_token", who.token(), "verb", verb, "id", id, "name", name));
  }

  @Test
  void wrongPasswordLetsNobodyIn() {
    Visitor visitor = stranger();
    assertThat(visitor.signIn("khong-co-ai", "not-the-password").statusCode()).isEqualTo(422);
    assertThat(visitor.get("/learning/my-page").statusCode()).isIn(302, 303);
  }

  @Test
  void signingInLeadsOnlyToPagesOfOurOwn() {
    HttpResponse<String> page = stranger().get("/people/sign-in?back=https://elsewhere.example/");
    assertThat(page.statusCode()).isEqualTo(200);
    Visitor visitor = stranger();
    String form = visitor.get("/people/sign-in").body();
    String token = form.replaceAll("(?s).*name=\"_token\"\\s+value=\"([^\"]+)\".*", "$1");
    HttpResponse<String> answer =
        visitor.post(
            "/people/enter",
            Map.of(
                "_token",
                token,
                "login",
                "hocvien5",
                "password",
                Visitor.PASSWORD,
                "back",
                "//elsewhere.example/"));
    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("elsewhere");
  }

  @Test
  void anothersRunIsNotThere() {
    String run = lesson(as("hocvien5"));

    assertThat(as("hocvien5").get("/learning/run?id=" + run).statusCode()).isEqualTo(200);
    assertThat(as("hocvien6").get("/learning/run?id=" + run).statusCode()).isEqualTo(404);
    assertThat(as("noivu").get("/learning/run?id=" + run).statusCode()).isEqualTo(404);
    HttpResponse<String> sent = as("hocvien6").postEvent(run, event("stranger-1", 1, read()));
    assertThat(sent.statusCode()).isEqualTo(404);
    assertThat(stranger().postEvent(run, event("stranger-1", 1, read()), null).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/khong-co",
        "/learning/course?code=KHONG-CO",
        "/learning/run?id=1",
        "/plugins/thao-page/play.xhtml",
        "/WEB-INF/web.xml",
        "/api/v1/certification/statements/1/pdf",
        "/api/v1/khong-co"
      })
  void whatIsNotThereIs404(String path) {
    assertThat(as("hocvien5").get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/learning/begin", "/learning/register", "/learning/send", "/people/leave"})
  void formsWithoutTokenAreRefused(String path) {
    HttpResponse<String> answer =
        as("hocvien5").post(path, Map.of("activity", "1", "code", "K01", "_run", "1"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(as("hocvien5").get("/learning/my-page").statusCode()).isEqualTo(200);
  }

  /** The refusal is shown on the form's own page, so it takes somebody who may see it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/learning/nominate",
        "/learning/change-nominations",
        "/learning/create-assignment-rule",
        "/reports/filter",
        "/reports/make-structure",
        "/platform/change-retention",
        "/people/propose-erasure",
        "/people/merge",
        "/people/declare-basis",
        "/people/end-basis"
      })
  void officersFormsWithoutTokenAreRefused(String path) {
    HttpResponse<String> answer = as("noivu").post(path, Map.of("verb", "remind", "course", "K01"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(as("hocvien5").post(path, Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void anothersTokenIsRefused() {
    HttpResponse<String> answer =
        as("hocvien5")
            .post("/learning/register", Map.of("code", "K01", "_token", as("hocvien6").token()));
    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @Test
  void eventsWithoutTokenAreRefused() {
    String run = lesson(as("hocvien5"));
    String event = event("no-token-1", 1, read());
    assertThat(as("hocvien5").postEvent(run, event, null).statusCode()).isEqualTo(422);
    assertThat(as("hocvien5").postEvent(run, event, "wrong").statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people/sign-in", "/certification/verification", "/khong-co"})
  void everyPageIsGuardedByHeaders(String path) {
    HttpResponse<String> answer = stranger().get(path);
    assertGuarded(answer);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
  }

  @Test
  void pagesAndAnswersOfThoseSignedInAreGuardedToo() {
    for (String path :
        List.of(
            "/learning/my-page",
            "/learning/course?code=K01",
            "/reports/staffing",
            "/api/v1/certification/statements")) {
      HttpResponse<String> answer = as("noivu").get(path);
      assertGuarded(answer);
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }
  }

  private static void assertGuarded(HttpResponse<String> answer) {
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .anyMatch(
            policy ->
                policy.contains("script-src 'self'") || policy.startsWith("default-src 'none'"))
        .noneMatch(policy -> policy.contains("unsafe-eval"))
        .allMatch(policy -> !policy.matches(".*script-src[^;]*unsafe-inline.*"));
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
  }

  @Test
  void sessionCookieIsOutOfReachOfScripts() {
    HttpResponse<String> answer = stranger().signIn("hocvien5", Visitor.PASSWORD);

    assertThat(answer.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("thao="))
        .hasSize(1)
        .allMatch(cookie -> cookie.matches("(?i).*; HttpOnly.*"))
        .allMatch(cookie -> cookie.matches("(?i).*; SameSite=Lax.*"));
  }

  @Test
  void sameEventTwiceChangesNothing() {
    Visitor visitor = as("hocvien6");
    String run = quiz(visitor);
    String stream = "twice-" + System.nanoTime();
    JsonObject answered = answered(visitor, run, "a");

    HttpResponse<String> first = visitor.postEvent(run, event(stream, 1, answered));
    HttpResponse<String> second = visitor.postEvent(run, event(stream, 1, answered));
    HttpResponse<String> other =
        visitor.postEvent(run, event(stream, 1, answered(visitor, run, "b")));

    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(Visitor.json(first).getBoolean("again")).isFalse();
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(Visitor.json(second).getBoolean("again")).isTrue();
    assertThat(Visitor.json(second).get("position")).isEqualTo(Visitor.json(first).get("position"));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"stream\":\"broken-one\",\"sequence\":1,\"kind\":\"Answered\"}",
        "{\"stream\":\"short\",\"sequence\":1,\"kind\":\"Answered\",\"payload\":{}}",
        "{\"stream\":\"broken-one\",\"sequence\":1.5,\"kind\":\"Answered\",\"payload\":{}}",
        "{\"stream\":\"broken-one\",\"sequence\":\"1\",\"kind\":\"Answered\",\"payload\":{}}",
        "{\"stream\":\"broken-one\",\"sequence\":1,\"kind\":\"Unheard\",\"payload\":{}}",
        "{\"stream\":\"broken-one\",\"sequence\":1,\"kind\":\"Answered\",\"payload\":{\"item\":\"no\"}}"
      })
  void brokenEventsAreRefused(String body) {
    Visitor visitor = as("hocvien6");
    HttpResponse<String> answer = visitor.postEvent(quiz(visitor), body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(ints = {17 * 1024, 2 * 1024 * 1024})
  void oversizedEventsAreRefused(int size) {
    Visitor visitor = as("hocvien6");
    JsonObject large = Json.createObjectBuilder().add("item", "x".repeat(size)).build();
    HttpResponse<String> answer = visitor.postEvent(quiz(visitor), event("large-one", 1, large));
    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @Test
  void deepEventsAreRefused() {
    Visitor visitor = as("hocvien6");
    String deep = "[".repeat(5000) + "]".repeat(5000);
    String body =
        "{\"stream\":\"deep-one\",\"sequence\":1,\"kind\":\"Answered\",\"payload\":{\"item\":"
            + deep
            + "}}";
    assertThat(visitor.postEvent(quiz(visitor), body).statusCode()).isEqualTo(422);
  }

  @Test
  void eventsOfTheCoreCannotBeSentFromOutside() {
    Visitor visitor = as("hocvien6");
    String run = quiz(visitor);
    for (String kind : List.of("Graded", "core.graded", "TimerFired", "core.timer-fired")) {
      String body =
          Json.createObjectBuilder()
              .add("stream", "forged-1")
              .add("sequence", 1)
              .add("kind", kind)
              .add("payload", JsonValue.EMPTY_JSON_OBJECT)
              .build()
              .toString();
      assertThat(visitor.postEvent(run, body).statusCode()).as(kind).isEqualTo(422);
    }
  }

  private static String lesson(Visitor visitor) {
    return visitor.begin(visitor.activities("K01").get(0));
  }

  private static String quiz(Visitor visitor) {
    List<String> activities = visitor.activities("K01");
    return visitor.begin(activities.get(activities.size() - 1));
  }

  private static JsonObject answered(Visitor visitor, String run, String choice) {
    String page = visitor.get("/learning/run?id=" + run + "&place=1").body();
    String item = page.replaceAll("(?s).*name=\"item\"\\s+value=\"([^\"]+)\".*", "$1");
    return Json.createObjectBuilder().add("item", item).add("choice", choice).build();
  }

  private static JsonObject read() {
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  private static String event(String stream, long sequence, JsonObject payload) {
    return Json.createObjectBuilder()
        .add("stream", stream)
        .add("sequence", sequence)
        .add("kind", payload.isEmpty() ? "Read" : "Answered")
        .add("payload", payload)
        .build()
        .toString();
  }
}
