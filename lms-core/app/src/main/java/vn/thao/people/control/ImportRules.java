package vn.thao.people.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thao.people.entity.ImportKind;

/** What one kind of list asks of its rows beyond the shape of the cells. */
interface ImportRules {

  /** Resolves what the row refers to, before its key is taken. */
  void resolve(Draft draft);

  /** What is known under this key, by column; null: nothing. */
  Map<String, String> existing(String key);

  /** Judges the row against what is known. */
  void judge(Draft draft);

  /** Judges the rows against one another. */
  default void together(List<Draft> drafts) {}

  static ImportRules of(ImportKind kind, ImportFacts facts, LocalDate today) {
    return switch (kind) {
      case UNITS -> new UnitRules(facts);
      case POSITIONS -> new PositionRules(facts);
      case STAFF -> new StaffRules(facts);
      case ASSIGNMENTS -> new AssignmentRules(facts);
      case NORMS -> new NormRules(facts);
      case ESTABLISHMENTS -> new EstablishmentRules(facts);
      case STAFF_TYPES -> new StaffTypeRules(facts);
      case DETAILS, SENSITIVE -> new DetailRules(kind, facts, today.toString());
    };
  }
}
