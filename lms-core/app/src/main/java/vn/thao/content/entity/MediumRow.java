package vn.thao.content.entity;

/** A picture as it is served. */
public record MediumRow(String type, String hash, byte[] bytes) {}
