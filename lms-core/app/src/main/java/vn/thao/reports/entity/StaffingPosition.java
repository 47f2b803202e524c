package vn.thao.reports.entity;

import vn.thao.platform.entity.LocalName;

/** A position to filter by. */
public record StaffingPosition(String code, LocalName name) {}
