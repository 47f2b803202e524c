package vn.thao.people.control;

/** The tables of facts with a beginning, which imports write, and in which they retract. */
enum DatedTable {
  UNIT_VERSION("people_unit_version", "unit_id, parent_id, path, name_vi, name_en, type"),
  ASSIGNMENT("people_assignment", "person_id, unit_id, position_id, kind, share, decision"),
  NORM("people_norm", "unit_id, unit_type, position_id, kind, required, source"),
  ESTABLISHMENT("people_establishment", "unit_id, position_id, assigned, decision");

  private final String table;
  private final String own;

  DatedTable(String table, String own) {
    this.table = table;
    this.own = own;
  }

  String table() {
    return table;
  }

  /** What the fact says, without its times. */
  String own() {
    return own;
  }

  String columns() {
    return "id, " + own + ", valid_from, valid_to, recorded_at, import_id";
  }
}
