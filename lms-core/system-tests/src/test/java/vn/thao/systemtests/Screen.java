package vn.thao.systemtests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One person's browser window, with what the console complained about. */
final class Screen implements AutoCloseable {

  private final String address;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private int loads;

  Screen(Installation installation) {
    this(installation, new Browser.NewContextOptions());
  }

  Screen(Installation installation, Browser.NewContextOptions options) {
    this(installation.address(), Browsers.chromium().newContext(options.setLocale("vi-VN")));
  }

  private Screen(String address, BrowserContext context) {
    this.address = address;
    this.context = context;
    context.setDefaultTimeout(20_000);
    page = context.newPage();
    page.onDOMContentLoaded(loaded -> loads++);
    page.onPageError(error -> complaints.add(page.url() + " " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(page.url() + " " + message.text());
          }
        });
  }

  static Screen of(Installation installation, String login) {
    Screen screen = new Screen(installation);
    screen.signIn(login);
    return screen;
  }

  /** The same, at the end of a line that may be weak, with a context that is prepared first. */
  static Screen of(Line line, String login, Consumer<BrowserContext> preparation) {
    var options = new Browser.NewContextOptions().setLocale("vi-VN");
    BrowserContext context = Browsers.chromium().newContext(options);
    preparation.accept(context);
    Screen screen = new Screen(line.address(), context);
    screen.signIn(login);
    return screen;
  }

  /** One more tab of the same window; it is closed with this one. */
  Screen tab() {
    return new Screen(address, context);
  }

  void signIn(String login) {
    open("/people/sign-in");
    page.locator("#login").fill(login);
    page.locator("#password").fill(Visitor.PASSWORD);
    click("form[action='/people/enter'] button[type=submit]");
  }

  void open(String path) {
    page.navigate(path.startsWith("http") ? path : address + path);
  }

  /** Clicks what leads to a next page, perhaps the same one again, and waits for that. */
  void click(String selector) {
    click(page.locator(selector).first());
  }

  void click(Locator locator) {
    int before = loads;
    locator.click();
    page.waitForCondition(() -> loads > before);
  }

  Locator all(String selector) {
    return page.locator(selector);
  }

  String text(String selector) {
    return page.locator(selector).first().innerText();
  }

  boolean has(String selector) {
    return page.locator(selector).count() > 0;
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    context.close();
  }
}
