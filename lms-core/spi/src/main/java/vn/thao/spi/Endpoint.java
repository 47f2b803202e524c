package vn.thao.spi;

/** A REST resource at {@code /api/v1/extensions/<plugin id>/<path>}. */
public interface Endpoint {

  /** {@code GET}, {@code POST}, {@code PUT} or {@code DELETE}. */
  String method();

  /** Words of lower case, digits and hyphens with {@code /} between: {@code seats/free}. */
  String path();

  /** The name of one of {@link Plugin#permissions()}. */
  String permission();

  Reply answer(Call call, Services services);
}
