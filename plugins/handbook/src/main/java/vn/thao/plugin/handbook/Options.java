package vn.thao.plugin.handbook;

import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.Services;

/** What an admin may set. */
final class Options {

  private static final String REVIEW = "review-months";
  private static final String BODY = "responsible";
  private static final String KEEP = "keep-months";
  private static final int A_YEAR = 12;
  private static final int TWO_YEARS = 24;
  private static final int LONGEST = 1200;

  private Options() {}

  static Contract contract() {
    return Contract.of(
        Field.of(REVIEW, Kind.NUMBER), Field.of(BODY, Kind.TEXT), Field.of(KEEP, Kind.NUMBER));
  }

  /** How long an edition counts as looked at. */
  static int reviewMonths(Services services) {
    return months(services, REVIEW, A_YEAR);
  }

  /** How long a closed case is kept. */
  static int keepMonths(Services services) {
    return months(services, KEEP, TWO_YEARS);
  }

  /** The agency that answers for the handbook; empty when nobody said. */
  static String body(Services services) {
    return services.settings().getString(BODY, "");
  }

  private static int months(Services services, String name, int otherwise) {
    var set = services.settings().getInt(name, otherwise);
    return Math.min(LONGEST, Math.max(1, set));
  }
}
