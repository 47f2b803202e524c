package vn.thao.reports.entity;

/**
 * A column of the receiving system.
 *
 * @param heading word for word as its template has it
 * @param field what of ours fills it
 * @param text written where that has nothing to say; empty: the cell stays empty
 */
public record MappingColumn(String heading, MappingField field, String text) {}
