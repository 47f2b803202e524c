package vn.thao.content.entity;

import java.util.List;

/**
 * One entry of a list in a part's form.
 *
 * @param name where it stands within the part
 * @param was its place in the values that the form carries, which hold what it doesn't show
 * @param number from 1
 */
public record PartEntry(
    String name,
    int was,
    int number,
    boolean first,
    boolean last,
    List<PartField> fields,
    List<PackageProblem> problems) {}
