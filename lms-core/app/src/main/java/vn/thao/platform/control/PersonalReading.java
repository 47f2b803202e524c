package vn.thao.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every row that the tables hold of one person, by what it is. */
@ApplicationScoped
public class PersonalReading {

  @Inject PersonalRows rows;

  /** In the order of the components; what there is nothing of is left out. */
  public LinkedHashMap<String, List<Map<String, String>>> rows(long person, Locale language) {
    var parts = new LinkedHashMap<String, List<Map<String, String>>>();
    for (var table : PersonalTables.all()) {
      if (table.whose() != null && !table.shown().isEmpty()) {
        var found = rows.shown(table, person);
        if (!found.isEmpty()) {
          parts.put(table.name().in(language), found);
        }
      }
    }
    return parts;
  }
}
