package vn.thao.people.entity;

import vn.thao.platform.entity.LocalName;

/**
 * A unit to choose.
 *
 * @param depth 0 for the topmost of what the caller may see
 */
public record UnitChoice(long id, String code, String path, LocalName name, int depth) {}
