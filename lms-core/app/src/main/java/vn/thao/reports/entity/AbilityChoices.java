package vn.thao.reports.entity;

import java.util.List;

/** What a norm of an ability may be laid down for, as of today. */
public record AbilityChoices(
    List<String> types,
    List<ReportChoice> units,
    List<ReportChoice> positions,
    List<ReportChoice> competencies,
    List<ReportChoice> programmes) {}
