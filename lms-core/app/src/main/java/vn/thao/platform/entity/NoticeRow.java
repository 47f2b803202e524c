package vn.thao.platform.entity;

import jakarta.json.JsonArray;
import java.time.Instant;

/**
 * One notice as it is read; the words are made in the reader's language, from key and arguments.
 */
public record NoticeRow(
    long id, String key, JsonArray arguments, String link, Instant createdAt, boolean unread) {}
