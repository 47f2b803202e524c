package vn.thao.learning.entity;

/**
 * Which nominations.
 *
 * @param course code; null: all
 * @param unit code; null: everywhere in scope
 * @param status null: all
 */
public record ProgressFilter(String course, String unit, NominationStatus status) {}
