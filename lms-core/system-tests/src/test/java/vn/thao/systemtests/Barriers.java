package vn.thao.systemtests;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What keeps somebody from using a page, as far as axe knows and the width tells. The page has to
 * be opened with its policy bypassed: axe is put into it from outside, which the policy forbids.
 */
final class Barriers {

  private static final String SERIOUS =
      "async () => { const found = await axe.run(document, {resultTypes: ['violations']});"
          + " return found.violations.filter(v => ['serious', 'critical'].includes(v.impact))"
          + ".map(v => v.id + ': '"
          + " + v.nodes.slice(0, 4).map(n => n.target.join(' ')).join(' | ')); }";
  private static final String OVERHANG =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
  private static final String AXE = axe();

  private Barriers() {}

  private static String axe() {
    try (InputStream in = Barriers.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The serious ones. */
  static List<String> of(Page page) {
    page.evaluate(AXE);
    var found = new ArrayList<String>();
    for (Object barrier : (List<?>) page.evaluate(SERIOUS)) {
      found.add(barrier.toString());
    }
    return found;
  }

  /** By so many pixels the page scrolls sideways. */
  static int overhang(Page page) {
    return ((Number) page.evaluate(OVERHANG)).intValue();
  }
}
