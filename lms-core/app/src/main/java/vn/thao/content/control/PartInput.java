package vn.thao.content.control;

import java.util.Map;

/**
 * What somebody sends of a part's form.
 *
 * @param hash of the part when the form was opened
 * @param base the values that the form was drawn from, as JSON
 * @param said the inputs, by the pointer of their field
 * @param text the plain text instead; null when the fields were sent
 */
public record PartInput(String hash, String base, Map<String, String> said, String text) {}
