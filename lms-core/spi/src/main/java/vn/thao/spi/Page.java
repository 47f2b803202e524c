package vn.thao.spi;

import java.util.Optional;

/**
 * A page at {@code /extensions/contributed?plugin=<id>&name=<name>}, within the frame that all
 * pages have, listed under <em>Tiện ích</em> for whoever has the permission. Its title is {@code
 * <plugin id>.pages.<name>} in the bundle. What follows in the address, such as {@code &seat=7}, is
 * the page's own and comes with the {@link Call}.
 *
 * <p>Forms on it carry the token that {@code thao:post} writes, and post to {@code #{address}}.
 * What a form adds to that address stays in the page's address when it was accepted: {@code
 * #{address}&seat=7} comes back to {@code …&seat=7}.
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

  /**
   * The facelet and what it shows, plain values only; see {@link View}.
   *
   * @return null when there is nothing under this address: the reader is told so, as of a page that
   *     isn't there. Without parameters there always is something
   */
  View view(Call call, Services services);

  /**
   * A form of the page was sent. The page is then shown anew; after a refusal with that, and with
   * all that was sent among the call's parameters, so that it can stand in the form again. Sent
   * twice it comes twice.
   */
  default Optional<Refusal> submit(Call call, Services services) {
    return Optional.empty();
  }
}
