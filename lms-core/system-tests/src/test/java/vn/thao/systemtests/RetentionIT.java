package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept no longer is shown first and then goes by itself; an officer decides how long. */
class RetentionIT {

  private static List<TestDatabase> databases() {
    return TestDatabase.all();
  }

  private static HttpResponse<String> change(Visitor who, String code, String days, String basis) {
    return who.post(
        "/platform/change-retention",
        Map.of("_token", who.token(), "code", code, "days", days, "basis", basis));
  }

  private static int count(Installation installation, String id) throws Exception {
    return installation.past(
        data -> {
          try (var rows =
              data.createStatement()
                  .executeQuery("select count(*) from people_import where id = " + id)) {
            rows.next();
            return rows.getInt(1);
          }
        });
  }

  private static String checked(Newcomers people, String age, Installation installation)
      throws Exception {
    Visitor officer = people.as("noivu");
    String list = "Số hiệu;Họ và tên;Mã đơn vị\nRT-" + System.nanoTime() + ";Lý Thị Lưu;XBM\n";
    String id =
        location(
                officer.upload(
                    "/people/check-import",
                    Map.of("kind", "STAFF"),
                    "l.csv",
                    list.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .replaceAll(".*id=(\\d+).*", "$1");
    installation.past(
        data ->
            data.createStatement()
                .executeUpdate(
                    "update people_import set checked_at = '" + age + "' where id = " + id));
    return id;
  }

  private static void night(Installation installation, Visitor admin) throws Exception {
    installation.past(
        data -> data.createStatement().executeUpdate("delete from platform_retention_run"));
    admin.post("/platform/run-job", Map.of("_token", admin.token(), "job", "retention"));
    for (int look = 0; look < 60; look++) {
      if (admin.get("/platform/retention").body().contains("Lần cuối")) {
        return;
      }
      Thread.sleep(250);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatIsOldGoesAndTheRestStays(TestDatabase database) throws Exception {
    var installation = Installation.on(database);
    var people = new Newcomers(installation);
    Visitor admin = people.as("quantri");
    String old = checked(people, "2024-01-01 00:00:00", installation);
    String young = checked(people, "2090-01-01 00:00:00", installation);
    assertThat(admin.get("/platform/retention").body())
        .contains(
            "Danh sách đã kiểm tra nhưng không áp dụng", "Xóa sau 30 ngày", "dòng đã quá hạn");

    night(installation, admin);
    assertThat(count(installation, old)).isZero();
    assertThat(count(installation, young)).isOne();
    assertThat(admin.get("/platform/retention").body()).contains("Lần cuối");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void officerDecidesOnABasisAndBadInputIsRefused(TestDatabase database) {
    var people = new Newcomers(Installation.on(database));
    Visitor officer = people.as("noivu");
    assertThat(change(officer, "reminders", "-1", "QĐ (giả định)").statusCode()).isEqualTo(422);
    assertThat(change(officer, "reminders", "40000", "QĐ (giả định)").statusCode()).isEqualTo(422);
    assertThat(change(officer, "reminders", "20", " ").statusCode()).isEqualTo(422);
    assertThat(change(officer, "khong-co", "20", "QĐ (giả định)").statusCode()).isEqualTo(404);
    assertThat(change(people.as("nhansu"), "reminders", "20", "QĐ").statusCode()).isEqualTo(403);
    assertThat(location(change(officer, "reminders", "777", "QĐ 5 (giả định)")))
        .contains("retention.change.done");
    assertThat(officer.get("/platform/retention").body())
        .contains("Xóa sau 777 ngày", "Căn cứ: QĐ 5 (giả định)");
    var answers =
        List.of(officer, people.as("quantri")).stream()
            .map(
                who ->
                    CompletableFuture.supplyAsync(
                        () -> change(who, "framework-files", "100", "QĐ 6").statusCode()))
            .toList();
    assertThat(answers.stream().map(CompletableFuture::join).toList()).isSubsetOf(302, 409);
    assertThat(location(change(officer, "reminders", "365", "QĐ 7"))).contains("done");
  }
}
