package vn.thao.systemtests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's own Chromium. Where there is none the test is skipped, but not in the pipeline,
 * where {@code CI} is true.
 */
final class Browsers {

  private static Playwright playwright;
  private static Browser browser;

  private Browsers() {}

  /** One browser for all tests of a JVM; each test opens its own context. */
  static synchronized Browser chromium() {
    Optional<Path> executable = executable();
    if (executable.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("No Chromium: install it, or name it in CHROMIUM");
    }
    assumeTrue(executable.isPresent(), "No Chromium: install it, or name it in CHROMIUM");
    if (browser == null) {
      playwright = Playwright.create();
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable.get())
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-dev-shm-usage",
                              "--disable-background-networking")));
    }
    return browser;
  }

  private static Optional<Path> executable() {
    return Stream.of(
            System.getenv("CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(Objects::nonNull)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
