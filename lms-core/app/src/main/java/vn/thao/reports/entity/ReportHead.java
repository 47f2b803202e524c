package vn.thao.reports.entity;

import vn.thao.platform.entity.LocalName;

/**
 * Who makes a report, as the official layout names it at the upper left. What is null isn't known
 * and left to the clerk.
 *
 * @param superior the unit above the agency
 * @param code of the agency, which its numbers of documents end in
 * @param demo the figures are of the fictional province
 */
public record ReportHead(LocalName superior, LocalName agency, String code, boolean demo) {}
