package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever opens a list and presses its button without choosing anything sees the same list. */
class FiltersIT {

  @ParameterizedTest
  @CsvSource({
    "noivu, /reports/training",
    "noivu, /reports/gaps",
    "noivu, /reports/staffing",
    "noivu, /learning/progress",
    "noivu, /certification/register",
    "noivu, /people/persons",
    "giangvien, /learning/followup",
    "quantri, /platform/audit",
    "hocvien1, /law/instruments"
  })
  void filterThatIsLeftAloneIsSound(String login, String path) {
    try (Screen screen = Screen.of(Installation.on(TestDatabase.one().get(0)), login)) {
      screen.open(path);
      String heading = screen.text("h1");
      Response answer =
          screen
              .page()
              .waitForResponse(
                  response -> response.request().isNavigationRequest(),
                  () ->
                      screen
                          .all("main form[method=get] button[type=submit]:visible")
                          .first()
                          .click());
      assertThat(answer.status()).as(answer.url()).isEqualTo(200);
      assertThat(screen.text("h1")).isEqualTo(heading);
    }
  }
}
