package vn.thao.competency.entity;

import vn.thao.platform.entity.LocalName;

/** A competency that a slot of a roster asks for, at this level at least. */
public record RosterLevel(long competency, String code, LocalName name, int level) {}
