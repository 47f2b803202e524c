package vn.thao.platform.entity;

import java.util.Map;

/**
 * Something that leaves of a kind name, chosen from a list.
 *
 * @param needed whether a leaf must name it
 * @param choices by code, in the order in which they are offered
 */
public record ConditionField(String name, boolean needed, Map<String, LocalName> choices) {}
