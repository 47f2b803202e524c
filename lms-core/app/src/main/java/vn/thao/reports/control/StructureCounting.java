package vn.thao.reports.control;

import static vn.thao.platform.control.Sql.number;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thao.reports.entity.StructureDimension;
import vn.thao.reports.entity.StructureLevel;
import vn.thao.reports.entity.StructureTally;
import vn.thao.reports.entity.StructureTally.Learner;

/** Who learnt in a year, at which level, in which category. */
final class StructureCounting {

  /** Age bands by their last year of age; nothing is above the last (domain 08). */
  private static final List<Integer> AGES = List.of(30, 40, 50, 55, 60);

  private static final String OLDER = "OLDER";

  private final StructureDimension dimension;
  private final LocalDate asOf;

  StructureCounting(StructureDimension dimension, LocalDate asOf) {
    this.dimension = dimension;
    this.asOf = asOf;
  }

  StructureTally tally(List<Object[]> learners, StructureSql sql, Map<Long, String> attributes) {
    var levels = levels(sql);
    var spellings = new HashMap<String, String>();
    var counted =
        learners.stream()
            .map(
                row ->
                    new Learner(
                        levels.getOrDefault(number(row[0]), StructureLevel.OTHER).name(),
                        category(attributes.get(number(row[0])), spellings),
                        (int) number(row[1])))
            .toList();
    return new StructureTally(counted, order());
  }

  private Map<Long, StructureLevel> levels(StructureSql sql) {
    var tree = UnitTree.of(sql, null);
    var agencies = tree.agencies(null);
    var byUnit =
        tree.units().stream()
            .collect(
                Collectors.toMap(
                    UnitTree.Unit::id,
                    unit ->
                        agencies.stream()
                            .filter(agency -> unit.path().startsWith(agency.path()))
                            .max(Comparator.comparing(agency -> agency.path().length()))
                            .map(agency -> StructureLevel.of(agency.type()))
                            .orElse(StructureLevel.of(unit.type()))));
    var levels = new HashMap<Long, StructureLevel>();
    for (var row : sql.posts()) {
      levels.put(number(row[0]), byUnit.getOrDefault(number(row[1]), StructureLevel.OTHER));
    }
    return levels;
  }

  private List<String> order() {
    return switch (dimension) {
      case SEX -> List.of("FEMALE", "MALE");
      case AGE -> List.of("30", "40", "50", "55", "60", OLDER);
      case ETHNIC_MINORITY, PARTY_MEMBER -> List.of("Y", "N");
      case RANK, QUALIFICATION -> List.of();
    };
  }

  /**
   * @param spellings of words, so that capitals make no difference
   */
  private String category(String value, Map<String, String> spellings) {
    if (value == null || value.isEmpty()) {
      return StructureTally.UNKNOWN;
    }
    return switch (dimension) {
      case AGE -> age(asOf.getYear() - Integer.parseInt(value));
      case RANK, QUALIFICATION ->
          "=" + spellings.computeIfAbsent(value.toLowerCase(Locale.ROOT), key -> value);
      default -> value;
    };
  }

  private static String age(int years) {
    return AGES.stream()
        .filter(last -> years <= last)
        .findFirst()
        .map(String::valueOf)
        .orElse(OLDER);
  }
}
