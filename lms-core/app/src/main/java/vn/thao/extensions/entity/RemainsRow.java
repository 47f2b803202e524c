package vn.thao.extensions.entity;

/**
 * What a plugin has kept.
 *
 * @param plugin its id
 * @param values by key
 * @param people whom the values are about
 * @param tables of its own, the history among them
 */
public record RemainsRow(String plugin, long values, long people, int tables, boolean installed) {}
