package vn.thao.competency.entity;

import vn.thao.platform.entity.LocalName;

/** A row of the matrix of requirements: a position of the catalogue. */
public record GridPosition(long id, String code, LocalName name) {}
