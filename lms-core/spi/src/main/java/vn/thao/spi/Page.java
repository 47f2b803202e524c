package vn.thao.spi;

import java.util.Optional;

/**
 * A page at {@code /extensions/contributed?plugin=<id>&name=<name>}, within the frame that all
 * pages have, listed under <em>Tiện ích</em> for whoever has the permission. Its title is {@code
 * <plugin id>.pages.<name>} in the bundle. Forms on it post to its own address and carry the token
 * that {@code thao:post} writes.
 *
 * <p>Scripts and styles are files of their own beside the facelet, named as {@code <script
 * src="#{files.of('/plugins/<plugin id>/x.js')}" defer="defer"/>} and {@code <link rel="stylesheet"
 * href="#{files.of('/plugins/<plugin id>/x.css')}"/>}; browsers refuse scripts that are written
 * into a page. A script may call the plugin's endpoints, see {@link Endpoint}.
 */
public interface Page {

  /** Lower case, digits, hyphens. */
  String name();

  /** The name of one of {@link Plugin#permissions()}. */
  String permission();

  /** The facelet and what it shows, plain values only; see {@link View}. */
  View view(Call call, Services services);

  /**
   * A form of the page was sent. The page is then shown anew, with the refusal when there is one.
   * Sent twice it comes twice.
   */
  default Optional<Refusal> submit(Call call, Services services) {
    return Optional.empty();
  }
}
