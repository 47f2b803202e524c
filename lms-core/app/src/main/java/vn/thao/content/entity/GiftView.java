package vn.thao.content.entity;

/**
 * The questions of a quiz as plain text.
 *
 * @param at the place of the quiz in its draft
 */
public record GiftView(VersionRow version, String at, String text) {}
