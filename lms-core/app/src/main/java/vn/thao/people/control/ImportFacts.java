package vn.thao.people.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thao.platform.entity.Scope;

/**
 * What is known already, as far as a list asks for it. Codes and staff numbers in capitals.
 *
 * @param scope of whoever brings the list
 * @param dated assignments of the people in the list, or all norms
 */
record ImportFacts(
    Scope scope,
    Map<String, Unit> units,
    Map<String, Position> positions,
    Map<String, Person> persons,
    List<Dated> dated) {

  /**
   * A unit by its newest version.
   *
   * @param version its id; null when all versions have been withdrawn
   */
  record Unit(
      long id,
      String code,
      Long version,
      String path,
      String parent,
      String name,
      String nameEn,
      String type,
      LocalDate from,
      LocalDate to) {}

  record Position(long id, String code, String name, String nameEn, boolean withdrawn) {}

  /**
   * @param unit code of the unit that keeps the record
   * @param mail empty when none is known
   * @param guarded has an account that is more than a learner's: mail leads into it, so only the
   *     admin and its owner change the address
   * @param reached belongs to the scope
   */
  record Person(
      long id,
      String number,
      String fullName,
      String givenName,
      String unit,
      String mail,
      boolean guarded,
      boolean withdrawn,
      boolean reached) {}

  /** A fact with a beginning, by the columns of its kind of list. */
  record Dated(long id, Map<String, String> values) {}

  /** There today or later; null when there is none. */
  Unit unit(String code) {
    var unit = units.get(code.toUpperCase(Locale.ROOT));
    return unit == null || unit.version() == null ? null : unit;
  }

  Position position(String code) {
    var position = positions.get(code.toUpperCase(Locale.ROOT));
    return position == null || position.withdrawn() ? null : position;
  }

  Person person(String number) {
    var person = persons.get(number.toUpperCase(Locale.ROOT));
    return person == null || person.withdrawn() ? null : person;
  }

  boolean isEverything() {
    return scope.paths().contains("/");
  }

  /** The scope reaches every unit, so it may keep what all share: positions, norms by type. */
  boolean isWhole() {
    return isEverything()
        || units.values().stream().anyMatch(unit -> unit.version() != null)
            && units.values().stream()
                .filter(unit -> unit.version() != null && unit.parent().isEmpty())
                .allMatch(unit -> scope.covers(unit.path()));
  }
}
