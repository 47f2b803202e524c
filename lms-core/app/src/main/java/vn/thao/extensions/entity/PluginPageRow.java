package vn.thao.extensions.entity;

/** A page that a plugin brings; its title is the text {@code <plugin>.pages.<name>}. */
public record PluginPageRow(String plugin, String name) {

  public String title() {
    return plugin + ".pages." + name;
  }
}
