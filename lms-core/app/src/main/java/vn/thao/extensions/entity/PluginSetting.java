package vn.thao.extensions.entity;

import java.util.List;
import vn.thao.spi.Contract.Kind;

/**
 * A setting that a plugin declares, as it is now.
 *
 * @param choices for CHOICE
 * @param value as it is typed; empty: nobody set it
 * @param variable the environment variable that decides it; null when an admin may
 * @param right whether the plugin gets something out of it
 */
public record PluginSetting(
    String name, Kind kind, List<String> choices, String value, String variable, boolean right) {}
