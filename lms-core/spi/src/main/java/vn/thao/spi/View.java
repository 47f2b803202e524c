package vn.thao.spi;

import java.util.Map;

/**
 * What a viewer may see.
 *
 * @param facelet draws the view, e.g. {@code /plugins/thao-page/play.xhtml}; it sees {@code
 *     #{view}}, which is the model
 * @param model plain values only: String, Number, Boolean, List, Map of these. No records:
 *     expression language cannot read their components. No jakarta.json: a JsonString prints its
 *     quotes
 * @param title of a {@link Page} that shows one thing out of many: it heads the page, with a way
 *     back to the page itself. Empty: the page goes by its own name
 */
public record View(String facelet, Map<String, Object> model, String title) {

  public View(String facelet, Map<String, Object> model) {
    this(facelet, model, "");
  }
}
