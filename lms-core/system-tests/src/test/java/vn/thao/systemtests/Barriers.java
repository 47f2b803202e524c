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

  /**
   * Most of the time would go into the contrast of cells that look like the cells above them. It
   * follows from colour, size and weight of a text and what lies behind it: of those that share all
   * of these, the first five that can be seen are looked at.
   */
  private static final String SERIOUS =
      """
      async () => {
        const ENOUGH = 5;
        const behind = new Map();
        const seen = new Map();
        const hasWords = ({ childNodes }) =>
          [...childNodes].some(each => each.nodeType === Node.TEXT_NODE && each.data.trim());
        const isSeen = each =>
          each.checkVisibility({ opacityProperty: true, visibilityProperty: true })
            && each.getBoundingClientRect().width > 1
            && !each.closest(":disabled, [aria-disabled=true], [aria-hidden=true]");
        for (const each of document.querySelectorAll("*")) {
          const style = getComputedStyle(each);
          const own = [style.backgroundColor, style.backgroundImage, style.opacity].join();
          const ground = behind.get(each.parentElement) || "";
          behind.set(each, own === "rgba(0, 0, 0, 0),none,1" ? ground : ground + own + ";");
          if (!hasWords(each) || !isSeen(each)) continue;
          const look = behind.get(each) + [style.color, style.fontSize, style.fontWeight].join();
          const before = seen.get(look) || 0;
          seen.set(look, before + 1);
          each.toggleAttribute("data-alike", before >= ENOUGH);
        }
        axe.configure({ rules: [{ id: "color-contrast", selector: ":not([data-alike])" }] });
        const found = await axe.run(document, { resultTypes: ["violations"] });
        return found.violations
          .filter(({ impact }) => ["serious", "critical"].includes(impact))
          .map(({ id, nodes }) =>
            id + ": " + nodes.slice(0, 4).map(({ target }) => target.join(" ")).join(" | "));
      }
      """;

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
