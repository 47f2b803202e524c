package vn.thao.spi;

/**
 * A REST resource at {@code /api/v1/extensions/<plugin id>/<path>}.
 *
 * <p>Scripts of the plugin's pages call it within the session of whoever reads the page; what isn't
 * GET carries the content of {@code <meta name="thao-token">} in the header {@code X-Thao-Token}.
 * Whatever goes wrong is answered as problem+json, whose {@code detail} is a sentence in the
 * reader's language: 401 nobody is signed in, 403 without the permission, 404 no such path, 405
 * another method, 413 more than 64 KB, 415 not {@code application/json}, 422 refused or no JSON
 * object, 503 when this throws, answers null, is off or busy.
 */
public interface Endpoint {

  /** {@code GET}, {@code POST}, {@code PUT} or {@code DELETE}. */
  String method();

  /** Words of lower case, digits and hyphens with {@code /} between: {@code seats/free}. */
  String path();

  /** The name of one of {@link Plugin#permissions()}. */
  String permission();

  Reply answer(Call call, Services services);
}
