package vn.thao.content.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import vn.thao.platform.entity.LocalName;

/**
 * An activity as it is read.
 *
 * @param position from 1 within the module
 * @param definition empty in an outline
 */
public record ActivityRow(
    long id,
    long versionId,
    long moduleId,
    String folder,
    int position,
    String code,
    String type,
    LocalName title,
    int minutes,
    JsonObject definition,
    String pluginVersion) {

  /** A line of an outline, as a query gives it. */
  public static ActivityRow line(Object[] row, long versionId, String folder) {
    return new ActivityRow(
        (Long) row[0],
        versionId,
        (Long) row[1],
        folder,
        (Integer) row[2],
        (String) row[3],
        (String) row[4],
        new LocalName((String) row[5], (String) row[6]),
        (Integer) row[7],
        JsonValue.EMPTY_JSON_OBJECT,
        (String) row[8]);
  }

  /** The address that stands for {@code media} in this activity's Markdown. */
  public String mediaBase() {
    return "/api/v1/content/media/" + versionId + "/" + folder;
  }
}
