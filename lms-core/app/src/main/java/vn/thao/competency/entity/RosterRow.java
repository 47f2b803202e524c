package vn.thao.competency.entity;

import vn.thao.platform.entity.LocalName;

/**
 * A roster in the list.
 *
 * @param seats primaries and deputies that its slots ask for
 * @param filled of them
 */
public record RosterRow(String code, LocalName name, long slots, long seats, long filled) {}
