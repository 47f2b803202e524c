package vn.thao.assessment.entity;

import vn.thao.platform.entity.LocalName;

/** A course whose questions can be looked at. */
public record CourseChoice(String code, LocalName title) {}
