package vn.thao.extensions.entity;

/**
 * A plugin was switched off or on.
 *
 * @param plugin its id
 * @param bySystem nobody ordered it: it kept failing
 */
public record PluginSwitched(String plugin, boolean on, boolean bySystem) {}
