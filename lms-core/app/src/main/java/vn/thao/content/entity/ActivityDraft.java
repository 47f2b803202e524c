package vn.thao.content.entity;

import jakarta.json.JsonObject;
import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * An activity as read from a package.
 *
 * @param pool the name its questions go by in the bank; null for an activity without any
 */
public record ActivityDraft(
    String code,
    String type,
    LocalName title,
    int minutes,
    JsonObject definition,
    String pool,
    List<ItemDraft> items) {}
