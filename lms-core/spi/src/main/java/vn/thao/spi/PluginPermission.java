package vn.thao.spi;

import java.util.Set;

/**
 * Something that a plugin lets some do and others not.
 *
 * @param name lower case, digits, hyphens; unique within the plugin
 * @param holders who has it until an admin says otherwise
 */
public record PluginPermission(String name, Set<Holder> holders) {

  /** Who people are to the system. */
  public enum Holder {
    /** Whoever is signed in. */
    ANYBODY,
    LEARNER,
    /** Writes courses. */
    TRAINER,
    /** Approves what others wrote. */
    REVIEWER,
    ASSESSOR,
    /** HR of an agency or of the province. */
    HR,
    ADMIN
  }

  public PluginPermission {
    holders = Set.copyOf(holders);
    if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException("permission " + name);
    }
  }

  public static PluginPermission of(String name, Holder... holders) {
    return new PluginPermission(name, Set.of(holders));
  }
}
