package vn.thao.reports.entity;

import vn.thao.platform.entity.LocalName;

/**
 * An agency with everything below it.
 *
 * @param persons in post on the day, each counted once
 * @param able of these, who attain the level
 * @param due of the able, who will not attain it any more 90 days later
 */
public record CapableRow(String unitCode, LocalName name, int persons, int able, int due) {}
