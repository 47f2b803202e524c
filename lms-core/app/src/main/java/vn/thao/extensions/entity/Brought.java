package vn.thao.extensions.entity;

/**
 * Something that a plugin brings beside types.
 *
 * @param kind a word of the text {@code plugin.point.<kind>}
 * @param name the key of its text; a path where it has no other name
 */
public record Brought(String kind, String name) {}
