package vn.thao.platform.entity;

import java.util.regex.Pattern;

/**
 * A node of a condition on a page.
 *
 * @param shape null for a leaf
 * @param words of a leaf; empty for a group
 */
public record ConditionLine(String place, int depth, String shape, String words) {

  private static final Pattern STEP = Pattern.compile("\\d+");

  /** The place as people count: from 1. */
  public String number() {
    return STEP.matcher(place)
        .replaceAll(found -> Integer.toString(Integer.parseInt(found.group()) + 1));
  }
}
