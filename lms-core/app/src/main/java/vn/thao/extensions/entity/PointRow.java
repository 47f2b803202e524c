package vn.thao.extensions.entity;

import java.util.List;

/**
 * An extension point and who implements it.
 *
 * @param name of the interface in the SPI; explained by the text {@code plugin.point.<name>}
 */
public record PointRow(String name, List<Implementer> implementers) {

  /**
   * @param id of what is brought
   * @param plugin its id; empty: the core
   */
  public record Implementer(String id, String plugin) {}
}
