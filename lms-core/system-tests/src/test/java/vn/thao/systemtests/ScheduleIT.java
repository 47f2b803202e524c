package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A report that comes by itself: once a period, to its owner only, while it may be seen. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class ScheduleIT extends ReportSteps {

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  /** Somebody new who is head of the commune. */
  private record Head(Visitor visitor, String id, String mail) {}

  private static Head head() {
    String mail = "lich." + Long.toString(System.nanoTime(), 36) + "@example.org";
    String number = people.newcomer("Lò Thị Định Kỳ", "XBM", mail);
    String id = Newcomers.person(people.as("noivu"), number);
    Visitor visitor = people.active(number);
    Visitor admin = people.as("quantri");
    Map<String, String> grant =
        Map.of(
            "_token",
            admin.token(),
            "person",
            id,
            "role",
            "HEAD",
            "unit",
            "XBM",
            "from",
            "",
            "to",
            "");
    assertThat(location(admin.post("/people/grant", grant))).contains("access.granted.done");
    visitor.readToken("/people/account");
    return new Head(visitor, id, mail);
  }

  private static String filter(Visitor who, String name) throws Exception {
    String saved =
        location(
            who.post(
                "/reports/filter",
                Map.of(
                    "_token",
                    who.token(),
                    "verb",
                    "save",
                    "report",
                    "staffing",
                    "query",
                    "asOf=2020-01-01",
                    "name",
                    name)));
    assertThat(saved).contains("filters.save.done");
    return single("select max(id) from reports_saved_filter where name = '" + name + "'");
  }

  private static HttpResponse<String> order(Visitor who, String filter, String rhythm, String day) {
    return who.post(
        "/reports/schedule",
        Map.of(
            "_token",
            who.token(),
            "do",
            "add",
            "filter",
            filter,
            "rhythm",
            rhythm,
            "monthDay",
            day));
  }

  /** Orders it and makes it due, as if it had been ordered long ago. */
  private static String due(Visitor who, String name) throws Exception {
    assertThat(location(order(who, filter(who, name), "MONTHLY", "1")))
        .contains("schedules.add.done");
    String id = single("select max(id) from reports_schedule where name = '" + name + "'");
    installation.past(
        data -> {
          try (var update =
              data.prepareStatement(
                  "update reports_schedule set recorded_at = '2026-01-01 00:00:00' where id = ?")) {
            update.setLong(1, Long.parseLong(id));
            return update.executeUpdate();
          }
        });
    return id;
  }

  private static void run(String schedule) throws Exception {
    Visitor admin = people.as("quantri");
    admin.post("/platform/run-job", Map.of("_token", admin.token(), "job", "report-schedules"));
    for (int look = 0; look < 120 && turns(schedule).equals("0"); look++) {
      Thread.sleep(250);
    }
    Thread.sleep(500);
  }

  private static String turns(String schedule) throws Exception {
    return single("select count(*) from reports_schedule_turn where schedule_id = " + schedule);
  }

  @Test
  void reportComesOncePerPeriodWithLinkAndHashOnly() throws Exception {
    Head head = head();
    String name = "Lịch " + System.nanoTime();
    String id = due(head.visitor(), name);
    run(id);
    run(id);

    assertThat(turns(id)).isEqualTo("1");
    assertThat(single("select count(*) from reports_stored where person_id = " + head.id()))
        .isEqualTo("1");
    String mail = Newcomers.mail(head.mail());
    String hash = single("select hash from reports_stored where person_id = " + head.id());
    String stored = single("select id from reports_stored where person_id = " + head.id());
    assertThat(mail)
        .contains(name, "/reports/stored-report?stored=" + stored, hash)
        .doesNotContain("Bản Mây", "Chuyên trách");
    assertThat(single("select as_of from reports_stored where id = " + stored))
        .as("the day it was due, not that of the filter")
        .startsWith(TODAY.withDayOfMonth(1).toString());
    assertThat(head.visitor().get("/reports/stored-report?stored=" + stored).body())
        .contains("R03", hash);
    assertThat(head.visitor().get("/reports/schedules").body())
        .contains(name, "Đã gửi thư cho kỳ", head.mail(), "stored=" + stored);
    assertThat(head.visitor().get("/platform/notices").body()).contains(name);
  }

  @Test
  void whoMayNotSeeItAnyMoreGetsNone() throws Exception {
    Head head = head();
    String id = due(head.visitor(), "Lịch mất quyền " + System.nanoTime());
    installation.past(
        data -> {
          try (var update =
              data.prepareStatement(
                  "update people_grant set retracted_at = recorded_at where role = 'HEAD' and"
                      + " account_id in (select a.id from people_account a where a.person_id = ?)")) {
            update.setLong(1, Long.parseLong(head.id()));
            return update.executeUpdate();
          }
        });
    run(id);

    assertThat(single("select outcome from reports_schedule_turn where schedule_id = " + id))
        .isEqualTo("REFUSED");
    assertThat(single("select count(*) from reports_stored where person_id = " + head.id()))
        .isEqualTo("0");
    assertThat(head.visitor().get("/platform/notices").body()).contains("Không lập được báo cáo");
  }

  @Test
  void onlyOwnFiltersAreOrderedAndOnlyOwnOrdersEnded() throws Exception {
    Head head = head();
    Visitor officer = people.as("noivu");
    String own = filter(head.visitor(), "Lịch của tôi " + System.nanoTime());

    assertThat(order(officer, own, "MONTHLY", "5").statusCode()).as("another’s").isEqualTo(404);
    for (String day : new String[] {"0", "29", "x", ""}) {
      assertThat(order(head.visitor(), own, "MONTHLY", day).statusCode()).as(day).isEqualTo(422);
    }
    assertThat(order(head.visitor(), own, "DAILY", "5").statusCode()).isEqualTo(422);
    assertThat(order(people.as("hocvien5"), own, "MONTHLY", "5").statusCode()).isIn(403, 404);
    assertThat(location(order(head.visitor(), own, "QUARTERLY", "28")))
        .contains("schedules.add.done");
    String id = single("select max(id) from reports_schedule where person_id = " + head.id());
    Map<String, String> end = Map.of("_token", officer.token(), "do", "end", "schedule", id);
    assertThat(officer.post("/reports/schedule", end).statusCode()).isEqualTo(404);
    Map<String, String> ownEnd =
        Map.of("_token", head.visitor().token(), "do", "end", "schedule", id);
    assertThat(location(head.visitor().post("/reports/schedule", ownEnd)))
        .contains("schedules.end.done");
    assertThat(head.visitor().get("/reports/schedules").body()).contains("Chưa hẹn báo cáo nào");
    assertThat(head.visitor().post("/reports/schedule", ownEnd).statusCode()).isEqualTo(404);
  }
}
