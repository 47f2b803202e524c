package vn.thao.extensions.entity;

import java.util.Set;
import vn.thao.spi.PluginPermission.Holder;

/**
 * Something that a plugin lets people do, and who may.
 *
 * @param asDeclared the plugin says so itself
 */
public record PluginRight(String name, Set<Holder> holders, boolean asDeclared) {}
