package vn.thao.content.entity;

import java.util.List;

/**
 * Something that differs between two versions.
 *
 * @param what {@code course}, {@code module}, {@code activity}, {@code item} or {@code medium}
 * @param how {@code added}, {@code removed} or {@code changed}
 * @param name as authors name it in the files
 * @param title of the older version where it is gone, else of the newer; may be empty
 * @param details what changed in it; empty unless it changed
 */
public record Change(String what, String how, String name, String title, List<Detail> details) {

  /**
   * One value of it.
   *
   * @param field as in the files, e.g. {@code options.b.feedback.vi}
   * @param parts of both texts in their order, long stretches that are the same cut short
   */
  public record Detail(String field, List<Part> parts) {}

  /**
   * A stretch of words.
   *
   * @param how {@code same}, {@code old} or {@code new}
   */
  public record Part(String how, String text) {}
}
