package vn.thao.content.entity;

import jakarta.json.JsonObject;

/**
 * A question as read from a package.
 *
 * @param competency null when the question measures none in particular
 * @param definition of the shape of the type's contract, and the {@code clauses} it rests on
 */
public record ItemDraft(String code, String type, String competency, JsonObject definition) {}
