package vn.thao.reports.entity;

import java.time.Instant;

/**
 * A mapping in the list of them.
 *
 * @param number of its newest version, from 1
 */
public record MappingRow(
    String id, String name, int number, Mapping mapping, Instant recordedAt, String recordedBy) {}
