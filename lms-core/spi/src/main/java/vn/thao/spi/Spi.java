package vn.thao.spi;

/** The version of this interface, by the rules of semantic versioning. */
public final class Spi {

  /**
   * A plugin whose {@code spi} range does not hold this version is not started. What is added later
   * says since when it is there; a plugin that uses it has a range from that version on.
   */
  public static final String VERSION = "1.2.0";

  /**
   * Where a plugin jar describes itself: {@code id, name, version, spi, messages}, and {@code
   * requires}, the ids of plugins that it can't do without, with commas.
   */
  public static final String DESCRIPTOR = "META-INF/thao-plugin.properties";

  private Spi() {}
}
