package vn.thao.platform.boundary;

/**
 * One part of a guide, from a heading to the next.
 *
 * @param place where a link on the same page leads to
 */
public record GuideSection(String place, String title, String html) {}
