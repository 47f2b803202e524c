package vn.thao.planning.entity;

import java.util.List;

/**
 * One's own plans, and those of others whom one may see.
 *
 * @param others a page of them; null when the reader sees nobody else's
 * @param leads whether the reader is the head of a unit
 * @param page from 1
 */
public record PlanList(
    List<PlanRow> own, List<PlanRow> others, boolean leads, int count, int page, int pages) {}
