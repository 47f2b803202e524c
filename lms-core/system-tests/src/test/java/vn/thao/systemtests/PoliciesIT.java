package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies turn evidence into levels, and what they lead to can be made anew from the facts. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class PoliciesIT extends EvidenceSteps {

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    open(database);
  }

  @Test
  void assessorsAtOnceLeaveAProjectionThatKnowsBoth() throws Exception {
    List<Visitor> assessors = List.of(people.as("giamkhao"), assessor("XBM"), assessor("T"));
    for (int round = 0; round < 6; round++) {
      Somebody person = posted("XBM");
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < assessors.size(); i++) {
        Visitor assessor = assessors.get(i);
        Map<String, String> fields = entry(person, "C01", 5);
        fields.put("source", i == 0 ? "APPRAISAL" : "WORKPLACE");
        work.add(() -> appraise(assessor, fields, "", NO_FILE).statusCode());
      }
      assertThat(atOnce(work.stream())).as("round %d", round).containsOnly(302);
      assertThat(
              single("select max(level) from competency_attained where person_id = " + person.id()))
          .isEqualTo("5");
    }
  }

  @Test
  void policyHoldsFromItsDayOnAndRecountsEverybody() throws Exception {
    Somebody person = posted("XBM");
    appraised(people.as("giamkhao"), entry(person, "C14", 1));
    int before = met("C14", "&asOf=2098-12-31");
    assertThat(before).isPositive();
    Visitor officer = people.as("noivu");
    assertThat(policy(officer, "6", "01/01/2099", "QĐ 1").statusCode()).isEqualTo(422);
    assertThat(policy(officer, "1", "", "QĐ 1").statusCode()).isEqualTo(422);
    assertThat(policy(officer, "1", "01/01/2099", "").statusCode()).isEqualTo(422);
    assertThat(policy(people.as("nhansu"), "1", "01/01/2099", "x").statusCode()).isEqualTo(403);

    assertThat(location(policy(officer, "1", "01/01/2099", "QĐ 1")))
        .contains("done=policies.set.done");
    assertThat(officer.get("/competency/policies?competency=C14").body())
        .contains("QĐ 1", "Từ ngày 01/01/2099", "Đổi từ ngày 01/01/2099");
    recounted();
    assertThat(met("C14", "&asOf=2098-12-31")).isEqualTo(before);
    assertThat(met("C14", "&asOf=2099-01-02"))
        .as("one source is no longer enough")
        .isLessThan(before);
    assertThat(location(policy(officer, "0", "01/01/2099", "QĐ 2"))).contains("done");
    recounted();
    assertThat(met("C14", "&asOf=2099-01-02")).isEqualTo(before);
  }

  private static HttpResponse<String> policy(
      Visitor officer, String twoSourcesFrom, String from, String decision) {
    var fields = new LinkedHashMap<String, String>();
    fields.putAll(Map.of("_token", officer.token(), "competency", "C14", "rule", "HIGHEST"));
    fields.putAll(Map.of("appraisalFrom", "3", "panelFrom", "5", "currencyMonths", "12"));
    fields.putAll(Map.of("twoSourcesFrom", twoSourcesFrom, "from", from, "decision", decision));
    return officer.post("/competency/set-policy", fields);
  }

  @Test
  void madeAnewTheProjectionDiffersByNothing() throws Exception {
    Somebody person = posted("XBM");
    appraised(people.as("giamkhao"), entry(person, "C13", 3));
    recounted();
    String before = projection();
    assertThat(check()).as("nothing to put right").isEqualTo("0");
    assertThat(projection()).isEqualTo(before);

    installation.past(
        data -> {
          change(data, "delete from competency_attained where person_id = " + person.id());
          return null;
        });
    assertThat(check()).as("the one that was lost").isEqualTo("1");
    assertThat(projection()).isEqualTo(before);
  }

  private static void change(Connection data, String sql) throws SQLException {
    try (var statement = data.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  /** Lets the admin's job run; answers how much differed. */
  private static String check() throws Exception {
    Visitor admin = people.as("quantri");
    String asked = single("select count(*) from competency_recount");
    admin.post("/platform/run-job", Map.of("_token", admin.token(), "job", "levels-check"));
    while (single("select count(*) from competency_recount").equals(asked)) {
      Thread.sleep(100);
    }
    recounted();
    return single(
        "select changed from competency_recount where id = (select max(id) from competency_recount)");
  }

  private static String projection() throws Exception {
    return installation.past(
        data -> {
          var rows = new StringBuilder();
          try (var select = data.createStatement();
              var row =
                  select.executeQuery(
                      "select person_id, competency_id, valid_from, valid_to, level, practised"
                          + " from competency_attained order by 1, 2, 3")) {
            while (row.next()) {
              for (int i = 1; i <= 6; i++) {
                rows.append(row.getString(i)).append(' ');
              }
              rows.append('\n');
            }
          }
          return rows.toString();
        });
  }
}
