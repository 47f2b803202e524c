package vn.thao.reports.entity;

import vn.thao.platform.entity.LocalName;

/** Something to filter a report by. */
public record ReportChoice(String code, LocalName name) {}
