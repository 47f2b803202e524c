package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page keeps within its budget of SQL statements, however many rows it shows. */
class BudgetIT {

  private static final Installation INSTALLATION = Installation.on(TestDatabase.H2);

  @ParameterizedTest
  @CsvSource({
    "hocvien10, /learning/my-page, 6",
    "hocvien10, /learning/courses, 6",
    "hocvien10, /learning/course?code=K01, 6",
    "hocvien10, /competency/profile, 6",
    "hocvien10, /certification/statements, 6",
    "hocvien10, /law/instruments, 6",
    "hocvien10, /law/instrument?code=1719, 6",
    "hocvien10, /platform/notices, 6",
    "noivu, /reports/staffing, 12",
    "noivu, /reports/staffing-people, 12",
    "quantri, /platform/audit, 12",
    "quantri, /platform/health, 12",
  })
  void pageKeepsItsBudget(String login, String page, int budget) throws IOException {
    assertThat(statements(Visitor.signedIn(INSTALLATION, login), page))
        .as("SQL statements of " + page)
        .isPositive()
        .isLessThanOrEqualTo(budget);
  }

  @Test
  void runOfAnActivityKeepsItsBudget() throws IOException {
    var learner = Visitor.signedIn(INSTALLATION, "hocvien10");
    for (var activity : learner.activities("K01")) {
      var run = learner.begin(activity);
      assertThat(statements(learner, "/learning/run?id=" + run))
          .isPositive()
          .isLessThanOrEqualTo(6);
    }
  }

  /** The province has far more than ten times the people of one of its communes. */
  @Test
  void countIsTheSameForManyRowsAsForFew() throws IOException {
    var officer = Visitor.signedIn(INSTALLATION, "noivu");
    for (var page : List.of("/reports/staffing", "/reports/staffing-people")) {
      int few = statements(officer, page + "?unit=XDT");
      assertThat(statements(officer, page + "?unit=T")).as(page).isEqualTo(few);
    }
  }

  private static int statements(Visitor visitor, String page) throws IOException {
    assertThat(visitor.get(page).statusCode()).isEqualTo(200);
    var path = page.replaceAll("\\?.*", "");
    var lines = Files.readAllLines(INSTALLATION.statementLog());
    for (int i = lines.size() - 1; i >= 0; i--) {
      var parts = lines.get(i).split(" ", 2);
      if (parts[1].equals(path)) {
        return Integer.parseInt(parts[0]);
      }
    }
    throw new AssertionError("The server logged nothing for " + path);
  }
}
