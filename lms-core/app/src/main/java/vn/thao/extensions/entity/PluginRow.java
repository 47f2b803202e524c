package vn.thao.extensions.entity;

/** An installed plugin, as its descriptor says. */
public record PluginRow(String id, String name, String version, String spi, String jar) {

  /** Of which nothing is known but its id. */
  public static PluginRow unknown(String id) {
    return new PluginRow(id, id, "?", "?", "");
  }
}
