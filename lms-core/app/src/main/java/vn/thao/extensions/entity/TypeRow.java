package vn.thao.extensions.entity;

/**
 * A type that a plugin brings, or brought when it was last here.
 *
 * @param point {@code ActivityType} or {@code QuestionType}
 * @param type its id
 * @param pluginName as its descriptor said last
 * @param vi its name in Vietnamese
 * @param en its name in English
 */
public record TypeRow(
    String point,
    String type,
    String plugin,
    String pluginName,
    String version,
    String vi,
    String en) {}
