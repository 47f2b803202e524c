package vn.thao.reports.entity;

import vn.thao.platform.entity.LocalName;

/**
 * A line or column of a report of the reader's own making.
 *
 * @param key tells it apart; also the word of it where there is no name
 * @param name null: its word stands in the bundles
 * @param own only the unit itself, without those below
 */
public record BuilderLabel(String key, LocalName name, boolean own) {}
