package vn.thao.learning.entity;

import vn.thao.platform.entity.LocalName;

/** A course with how many of those nominated stand where. */
public record ProgressRow(String code, LocalName title, NominationCount count) {}
