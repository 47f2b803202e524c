package vn.thao.content.entity;

import java.util.List;

/** A version of a course with its modules, in their order. */
public record CourseOutline(CourseRow course, List<ModuleRow> modules) {}
