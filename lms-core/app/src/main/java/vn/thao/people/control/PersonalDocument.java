package vn.thao.people.control;

import jakarta.json.Json;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;

/** What is held of a person, to read and for machines. */
final class PersonalDocument {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Time.ZONE);
  private static final String STYLE =
      "body{font:16px/1.5 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}"
          + "table{border-collapse:collapse;width:100%}td,th{border:1px solid #ccc;padding:.3rem;"
          + "text-align:left;vertical-align:top;word-break:break-word}";

  private final Map<String, List<Map<String, String>>> parts;
  private final Texts texts;
  private final Locale language;
  private final Instant madeAt;

  PersonalDocument(
      Map<String, List<Map<String, String>>> parts, Texts texts, Locale language, Instant madeAt) {
    this.parts = parts;
    this.texts = texts;
    this.language = language;
    this.madeAt = madeAt;
  }

  String json() {
    var json = Json.createObjectBuilder().add("madeAt", madeAt.toString());
    parts.forEach(
        (heading, rows) -> {
          var array = Json.createArrayBuilder();
          for (var row : rows) {
            var object = Json.createObjectBuilder();
            row.forEach(object::add);
            array.add(object);
          }
          json.add(heading, array);
        });
    return json.build().toString();
  }

  String html() {
    var page = new StringBuilder("<!DOCTYPE html><html lang=\"");
    page.append(language.getLanguage()).append("\"><head><meta charset=\"utf-8\"><title>");
    page.append(text("privacy.own-title")).append("</title><style>").append(STYLE);
    page.append("</style></head><body><h1>").append(text("privacy.own-title")).append("</h1><p>");
    page.append(escaped(texts.get(language, "privacy.own-made", MOMENT.format(madeAt))));
    page.append("</p>");
    parts.forEach((heading, rows) -> part(page, heading, rows));
    return page.append("</body></html>").toString();
  }

  private void part(StringBuilder page, String heading, List<Map<String, String>> rows) {
    var columns = new LinkedHashSet<String>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    page.append("<h2>").append(escaped(heading)).append("</h2><table><thead><tr>");
    columns.forEach(column -> page.append("<th>").append(column(column)).append("</th>"));
    page.append("</tr></thead><tbody>");
    for (var row : rows) {
      page.append("<tr>");
      columns.forEach(
          column ->
              page.append("<td>").append(escaped(row.getOrDefault(column, ""))).append("</td>"));
      page.append("</tr>");
    }
    page.append("</tbody></table>");
  }

  private String text(String key) {
    return escaped(texts.get(language, key));
  }

  /** Plugins name their columns themselves. */
  private String column(String name) {
    return escaped(texts.all(language).getOrDefault("personal.column." + name, name));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
