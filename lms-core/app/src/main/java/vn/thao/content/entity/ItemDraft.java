package vn.thao.content.entity;

import jakarta.json.JsonObject;

/**
 * A question as read from a package.
 *
 * @param competency null when the question measures none in particular
 * @param topic the row of the blueprint that may draw it; null when the pool has no topics
 * @param definition of the shape of the type's contract, and the {@code clauses} it rests on
 */
public record ItemDraft(
    String code, String type, String competency, String topic, JsonObject definition) {}
