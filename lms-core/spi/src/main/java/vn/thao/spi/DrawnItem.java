package vn.thao.spi;

import jakarta.json.JsonObject;

/**
 * One item of the question bank, in the exact version that this run uses.
 *
 * @param id the item's id in the bank, the same in every version
 * @param version counts from 1; a version never changes
 * @param type the id of its {@link QuestionType}
 * @param definition of the shape of that type's contract
 */
public record DrawnItem(String id, int version, String type, JsonObject definition) {}
