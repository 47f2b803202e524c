package vn.thao.extensions.entity;

import java.time.Instant;

/**
 * One kind of failure of a plugin.
 *
 * @param version of the plugin that failed
 * @param type the id of the type, or the name of the class; may be empty
 * @param error as {@link Trouble} puts it
 * @param inARow so often without a success in between, where that is counted
 */
public record FailureRow(
    String plugin,
    String version,
    String type,
    PluginPlace place,
    String error,
    Instant firstAt,
    Instant lastAt,
    long times,
    int inARow) {}
