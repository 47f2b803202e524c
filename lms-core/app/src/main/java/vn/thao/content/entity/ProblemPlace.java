package vn.thao.content.entity;

import vn.thao.platform.entity.LocalName;

/**
 * A problem of a draft and where those who edit on pages find it.
 *
 * @param at the part whose form has it; null when no form shows the file
 * @param title of the part's activity or module; null for the course itself
 * @param item the question's id; empty when it is not of one
 * @param label the key of the field's name; empty when it is of no single field
 */
public record ProblemPlace(
    PackageProblem problem, String at, LocalName title, String item, String label) {

  public static ProblemPlace inFile(PackageProblem problem) {
    return new ProblemPlace(problem, null, null, "", "");
  }

  /** Whether it is of this part or of a question in it. */
  public boolean isOf(String part) {
    return part.equals(at) || at != null && at.startsWith(part + "/items/");
  }
}
