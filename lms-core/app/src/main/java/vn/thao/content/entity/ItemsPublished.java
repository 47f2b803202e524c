package vn.thao.content.entity;

import java.util.List;

/**
 * A version was published whose quiz draws from this pool; these are now all its questions. Fired
 * within the publication's transaction: the questions are stored together with it or not at all.
 */
public record ItemsPublished(String pool, List<ItemDraft> items) {}
