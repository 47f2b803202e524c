package vn.thao.spi;

import jakarta.json.JsonObject;

/**
 * A response that waits for its grade.
 *
 * @param item the question in the version that was answered
 * @param state what {@link QuestionType#begin} gave for this participant
 * @param response empty object when the question was left open
 */
public record Gradable(String participant, DrawnItem item, JsonObject state, JsonObject response) {}
