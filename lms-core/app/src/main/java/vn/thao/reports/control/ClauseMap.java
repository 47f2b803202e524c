package vn.thao.reports.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thao.platform.control.SeedFiles;
import vn.thao.reports.entity.ClauseFeature;

/** What the system offers for each clause of Document 1719, as written down in its data file. */
record ClauseMap(Map<String, Entry> entries, Map<String, String> features) {

  static final String INSTRUMENT = "1719";

  /** Competencies, planned courses, reports and features of one clause; each list may be empty. */
  record Entry(
      List<String> competencies,
      List<String> courses,
      List<String> reports,
      List<String> features) {}

  private static final Entry NOTHING = new Entry(List.of(), List.of(), List.of(), List.of());

  @SuppressWarnings("unchecked")
  static ClauseMap read() {
    var file = SeedFiles.yaml("vn/thao/reports/data/clauses.yaml");
    var entries = new LinkedHashMap<String, Entry>();
    for (var clause : (List<Map<String, Object>>) file.get("clauses")) {
      entries.put(
          (String) clause.get("code"),
          new Entry(
              list(clause, "competencies"),
              list(clause, "courses"),
              list(clause, "reports"),
              list(clause, "features")));
    }
    return new ClauseMap(entries, (Map<String, String>) file.get("features"));
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Map<String, Object> clause, String key) {
    return (List<String>) clause.getOrDefault(key, List.of());
  }

  Entry of(String clause) {
    return entries.getOrDefault(clause, NOTHING);
  }

  List<ClauseFeature> features(Entry entry) {
    return entry.features().stream()
        .map(noun -> new ClauseFeature(noun, features.get(noun)))
        .toList();
  }
}
