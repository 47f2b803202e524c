package vn.thao.competency.entity;

/** A file that is kept, to be given away. */
public record ArtefactFile(String name, String type, String hash, byte[] bytes) {}
