package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R14 counts people once and completions each time, on the day that is asked for. */
class ClausesIT {

  private static final Pattern LINE = Pattern.compile("(?m)^1\\.0;.*;(\\d+);(\\d+)$");

  @ParameterizedTest
  @MethodSource("vn.thao.systemtests.TestDatabase#all")
  void completionOfACitingCourseReachesItsClause(TestDatabase database) throws Exception {
    var installation = Installation.on(database);
    var officer = Visitor.signedIn(installation, "noivu");
    int[] before = counts(officer, "2026-11-01");

    for (int round = 91; round <= 92; round++) {
      PastCourse.completed(installation, "S-000584", "K01", round, "2026-10-15");
    }

    assertThat(counts(officer, "2026-11-01")).containsExactly(before[0] + 1, before[1] + 2);
    assertThat(counts(officer, "2026-10-14")).containsExactly(0, 0);
    assertThat(officer.get("/reports/clauses?asOf=2026-11-01&unit=SNV").body())
        .contains("R14", "trong 30 điều khoản");
    assertThat(officer.get("/reports/clauses?unit=KHONG-CO").statusCode()).isEqualTo(404);
  }

  private static int[] counts(Visitor officer, String day) {
    String csv = officer.get("/api/v1/reports/clauses.csv?asOf=" + day).body();
    var line = LINE.matcher(csv.replace("\r", ""));
    assertThat(line.find()).as(csv).isTrue();
    return new int[] {Integer.parseInt(line.group(1)), Integer.parseInt(line.group(2))};
  }
}
