package vn.thao.people.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.HashMap;
import vn.thao.people.entity.UnitChangeDraft;
import vn.thao.people.entity.UnitChangeKind;
import vn.thao.people.entity.UnitPart;
import vn.thao.platform.entity.JsonText;

/** The wording of a change as it is kept. */
final class UnitChangeContent {

  private UnitChangeContent() {}

  static String text(UnitChangeDraft draft) {
    var parts = Json.createArrayBuilder();
    for (var part : draft.parts()) {
      parts.add(
          Json.createObjectBuilder()
              .add("code", part.code())
              .add("nameVi", part.nameVi())
              .add("nameEn", part.nameEn())
              .add("type", part.type())
              .add("parent", part.parent()));
    }
    var places = Json.createObjectBuilder();
    draft.places().forEach(places::add);
    return Json.createObjectBuilder()
        .add("units", Json.createArrayBuilder(draft.units()))
        .add("stays", draft.stays())
        .add("parts", parts)
        .add("places", places)
        .build()
        .toString();
  }

  static UnitChangeDraft parse(
      UnitChangeKind kind, LocalDate from, String decision, String content) {
    var json = JsonText.parse(content);
    var places = new HashMap<String, String>();
    json.getJsonObject("places")
        .forEach((what, where) -> places.put(what, ((JsonString) where).getString()));
    return new UnitChangeDraft(
        kind,
        from,
        decision,
        json.getJsonArray("units").getValuesAs(JsonString::getString),
        json.getBoolean("stays"),
        json.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
            .map(UnitChangeContent::part)
            .toList(),
        places);
  }

  private static UnitPart part(JsonObject json) {
    return new UnitPart(
        json.getString("code"),
        json.getString("nameVi"),
        json.getString("nameEn"),
        json.getString("type"),
        json.getString("parent"));
  }
}
