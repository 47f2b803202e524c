package vn.thao.extensions.entity;

/** A page that a plugin brings; its title is the text {@code <plugin>.pages.<name>}. */
public record PluginPageRow(String plugin, String name) {

  /** Of all pages of plugins. */
  public static final String PATH = "/extensions/contributed";

  public String title() {
    return plugin + ".pages." + name;
  }

  public String address() {
    return PATH + "?plugin=" + plugin + "&name=" + name;
  }
}
