package vn.thao.learning.entity;

import vn.thao.competency.entity.Evidence;

/**
 * Evidence by the rule of a plugin, yet to be recorded.
 *
 * @param rule its id
 */
public record Ruled(String rule, Evidence evidence) {}
