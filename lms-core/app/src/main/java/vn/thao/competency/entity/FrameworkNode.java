package vn.thao.competency.entity;

/**
 * A competency in its place of the tree.
 *
 * @param depth 0 at the top
 * @param rank its place among its siblings, from 1
 */
public record FrameworkNode(Competency competency, int depth, int rank) {}
