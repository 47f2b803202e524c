package vn.thao.competency.entity;

import vn.thao.platform.entity.LocalName;

/** A level of proficiency and what evidence it takes. */
public record ScaleLevel(int level, LocalName name, LocalName evidence) {}
