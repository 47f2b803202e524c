package vn.thao.platform.entity;

import java.util.List;

/**
 * One check of the self-test.
 *
 * @param name such as {@code DATABASE}
 * @param outcome GOOD, ATTENTION, BAD or SKIPPED
 * @param key of the text that says what was found
 * @param arguments of the text
 */
public record SelfTestRow(
    String name, String outcome, String key, List<Object> arguments, long millis) {}
