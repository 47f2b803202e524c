package vn.thao.extensions.entity;

import java.util.List;

/**
 * All that an admin sees of plugins.
 *
 * @param plugins those installed and those gone, by their ids
 * @param refused jars that were not started
 * @param spi the version of the interface
 */
public record PluginsView(
    List<PluginView> plugins, List<RefusedPlugin> refused, List<PointRow> points, String spi) {}
