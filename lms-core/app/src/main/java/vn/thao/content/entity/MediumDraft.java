package vn.thao.content.entity;

/** A picture of a package; the path is {@code <module folder>/<file>}. */
public record MediumDraft(String path, String type, byte[] bytes) {}
